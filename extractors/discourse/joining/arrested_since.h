// Suspects held after a deed, who are no part of it.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "Four civilians were killed in Koro. Gendarmes arrested two suspects": an event of its own;
/// fighters whom an army takes in a fight are its outcome.
[[nodiscard]] bool are_arrested_since(const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
