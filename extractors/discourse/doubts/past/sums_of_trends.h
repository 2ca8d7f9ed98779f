// The dead of a trend: nobody's day and place, though they are counted.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Les attaques se poursuivent dans le sud. Ces violences ont (fait) dix morts », "The violence
/// has left ten dead" behind a sentence of the same kind, without a day in either or before them:
/// what the trend has cost so far. Behind an event that has a day, "the violence" is that event's.
[[nodiscard]] bool counts_dead_of_trend(const Scene& scene,
                                        std::size_t sentence,
                                        const Chunk& word);

}  // namespace vigie::extractors
