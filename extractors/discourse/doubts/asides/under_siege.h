// Sieges and blockades that go on while something else is told.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Koro vit sous blocus », "the town is under siege": how it lives, where no time is told.
[[nodiscard]] bool lives_under_siege(const Scene& scene, const Chunk& chunk);

}  // namespace vigie::extractors
