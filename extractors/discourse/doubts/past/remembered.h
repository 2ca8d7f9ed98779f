// Deeds that are told because somebody remembers them: those who mourn, show a spot or are
// decorated.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// « se souviennent de la nuit où des hommes ont (attaqué) », « C'est ici qu'ils ont (tué) », "the
/// gunner who (beat back the assault)" of one who is decorated: without a day of its own.
[[nodiscard]] bool is_remembered(const Scene& scene, std::size_t sentence, const Chunk& chunk);

/// "A grenade killed two boys. (That was in 2014)": the next sentence puts it long before.
[[nodiscard]] bool is_dated_back_next(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
