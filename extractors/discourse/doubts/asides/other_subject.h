// Phrases that tell an event of their subject alone: who went home, what took a bad turn.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Après la marche pour les otages, les manifestants sont (rentrés chez eux) », « L'arrestation
/// d'un jeune, après une marche, a (mal tourné) »: beside such people or such a march, of another.
[[nodiscard]] bool is_of_other_subject(const Scene& scene,
                                       std::size_t sentence,
                                       const Chunk& chunk);

}  // namespace vigie::extractors
