// Those who were taken, and those who are free again: the counts that one telling borrows from the
// other.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// People without arms, whose death makes an attack of what would else be a fight.
bool are_civilians(const DraftToll& row);

/// "abducted two teachers. They were released on Friday", « l'ont emmené »: gives the event at
/// `index` the counts of its captives.
void count_captives(const Scene& scene, std::vector<Draft>& drafts, std::size_t index);

/// "Un médecin avait été enlevé. Il a été libéré": does the sentence before tell whom it freed?
bool frees_those_told(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
