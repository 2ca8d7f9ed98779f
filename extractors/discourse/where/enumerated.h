// « Deux frappes ont été menées. La première a eu lieu à Tessit, la seconde à Ber »: where each of
// several deeds was, told behind the word that counts them.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// The scene's places of the first, the second and so on, as the sentence tells them; none when it
/// tells of fewer than two.
[[nodiscard]] std::vector<int> places_of_each(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
