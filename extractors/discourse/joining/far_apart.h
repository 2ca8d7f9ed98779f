// Paragraphs on places so far from each other that they tell of two events.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "(Malian soldiers entered Dogo on Sunday.) They shot eleven men": does the sentence open a
/// paragraph with a day, and with a place far from the draft's?
[[nodiscard]] bool opens_far_away(const Scene& scene, const Draft& draft, std::size_t sentence);

/// "Soldiers killed six herders in Konna. // Militants (attacked) a base in Bamba": does the word
/// stand in another paragraph than the draft, and at a place far from it?
[[nodiscard]] bool is_told_far_away(const Scene& scene, const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
