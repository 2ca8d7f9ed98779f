// What belongs to the story of somebody's life: no news of it.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Elle a perdu son mari dans (l'attaque) d'Ogossagou », "the general, who had led (the assault)
/// on Kidal, died": what befell or made somebody once, with no day of its own.
[[nodiscard]] bool is_of_life_told(const Scene& scene, std::size_t sentence, const Chunk& chunk);

}  // namespace vigie::extractors
