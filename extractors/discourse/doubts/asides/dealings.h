// Agreements and blockades of those who trade and work: a contract, the end of a strike.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// « (Un accord a été signé) entre l'État et la société », « Les transporteurs ont (levé leur
/// blocus) »: also where only the sentence under the title says so.
[[nodiscard]] bool is_of_dealings(const Scene& scene, std::size_t sentence, const Chunk& chunk);

}  // namespace vigie::extractors
