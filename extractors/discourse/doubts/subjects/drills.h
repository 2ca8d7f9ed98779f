// Drills and rehearsals: attacks that are played.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "the training centre", « trois stagiaires »: whom and what attackers may strike, and no drill
/// yet.
[[nodiscard]] bool is_of_lessons(const Reading& reading, const Mention& cue);

/// « Un exercice de simulation », the sentence that goes on about it, and « Des tirs ont retenti.
/// Il s'agissait d'un exercice »; not news of another day and place behind it.
[[nodiscard]] bool tells_drill(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
