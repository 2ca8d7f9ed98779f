// Which of an event's words says what kind of event it is.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Does the word tell better than the draft's words what kind of event it is? See rank_of(Family).
bool outranks(const Candidate& word, const Draft& draft);

}  // namespace vigie::extractors
