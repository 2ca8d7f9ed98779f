// Which of an event's words says what kind of event it is.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Does the word tell better than the draft's words what kind of event it is? See rank_of(Family).
bool outranks(const Candidate& word, const Draft& draft);

/// « Après un accrochage avec des jihadistes, l'armée a repris Boni »: where nothing but a fight
/// was told, makes the event that of who won the ground, against those fought.
bool wins_ground(Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
