// Event words of a sentence that its other words take back: devices that were found struck nobody,
// shells among booty were not fired, a taking that a release recalls is no news.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/candidate.h"

namespace vigie::extractors {

void weed(const Scene& scene,
          std::size_t sentence,
          const std::vector<Toll>& tolls,
          std::vector<Candidate>& found);

}  // namespace vigie::extractors
