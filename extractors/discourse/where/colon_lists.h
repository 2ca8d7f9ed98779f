// "The attacks on Tuesday targeted: Diboli, near the border; Kayes and Sandaré": places listed
// behind a colon or with semicolons, each with words on where it lies.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// The scene's places that the sentence lists so, or the lines below its closing colon, or that a
/// sentence of nothing else lists right behind it; none when something else is told behind the
/// mark.
[[nodiscard]] std::vector<int> listed_behind_colon(const Scene& scene, std::size_t sentence);

/// « Dimbal, Pel et Sokoura. Mardi, ces trois villages ont été attaqués »: the places that the
/// sentence before lists and does nothing else, where this one counts as many villages; else none.
[[nodiscard]] std::vector<int> listed_above(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
