// Those taken, and those set free or found dead later in the article: the same people.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "abducted two teachers. They were released on Friday": gives the release its toll.
void free_those_taken(const Scene& scene, std::vector<Draft>& drafts, std::size_t index);

/// « Deux professeurs enlevés jeudi et relâchés samedi », "two men kidnapped on 4 March were
/// freed": the count of the freed, whose phrase holds the taking, is that of the taken.
void count_those_taken(const std::vector<Draft>& drafts, Draft& taken);

/// "24 passengers were abducted on Sunday. Fifteen of them were found dead": passengers.
void side_with_those_taken(const Scene& scene, std::vector<Draft>& drafts, std::size_t index);

/// "Un médecin avait été enlevé. Il a été libéré": does the sentence before tell whom it freed?
bool frees_those_told(const Scene& scene, const Candidate& word);

/// People without arms, whose death makes an attack of what would else be a fight.
bool are_civilians(const DraftToll& row);

}  // namespace vigie::extractors
