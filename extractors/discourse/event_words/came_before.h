// « Des soldats sont entrés à Gossi. Onze hommes ont été (fusillés) »: who came, and what was then
// done there to people by nobody named.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Gives a passive deed without an author to the armed side that the sentence before tells to have
/// come there, with those beside it.
void give_to_those_who_came(const Scene& scene, std::size_t sentence, Candidate& candidate);

}  // namespace vigie::extractors
