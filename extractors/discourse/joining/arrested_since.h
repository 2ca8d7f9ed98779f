// Suspects held after a deed, who are no part of it.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "Four civilians were killed in Koro. Gendarmes arrested two suspects": an event of its own;
/// fighters whom an army takes in a fight are its outcome.
[[nodiscard]] bool are_arrested_since(const Draft& draft, const Candidate& word);

/// "Police arrested six suspects after an attack killed three people": the deed that the sentence
/// goes on to is no part of the arrests.
[[nodiscard]] bool are_held_for_it(const Reading& reading,
                                   const Draft& arrests,
                                   const Candidate& deed);

}  // namespace vigie::extractors
