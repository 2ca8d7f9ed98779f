// How a side wages its war, as those who study it say: no deed of a day.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// « cherche à asphyxier Bamako en (attaquant) les convois », "has (burned) hundreds of tankers to
/// choke Bamako": without a day.
[[nodiscard]] bool is_strategy(const Scene& scene, std::size_t sentence, const Chunk& chunk);

}  // namespace vigie::extractors
