// Those whom a deed left behind, in the midst of something peaceful: widows who are received,
// veterans who march, graves that are visited.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « Les veuves des soldats (tués) à Boni ont été reçues lundi », "Veterans (wounded) in battle
/// marched", "(Wounded) troops got medals on Monday": whose dead they are or what befell them once;
/// the day is not the deed's.
[[nodiscard]] bool is_of_those_left(const Scene& scene, std::size_t sentence, const Chunk& chunk);

}  // namespace vigie::extractors
