// What the event words of a sentence make of each other: devices that were found struck nobody,
// shells among booty were not fired, a taking that a release recalls is no news; and a verb behind
// another has its subject.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/candidate.h"

namespace vigie::extractors {

void share_subject(const Candidate& before, Candidate& candidate);

void weed(const Scene& scene,
          std::size_t sentence,
          const std::vector<Toll>& tolls,
          std::vector<Candidate>& found);

}  // namespace vigie::extractors
