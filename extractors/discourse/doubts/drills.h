// Exercises, in which nobody dies.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Does a word of drills stand in the sentence? Not « sur un terrain d'entraînement », which is
/// where it was, nor « tuant dix stagiaires », nor beside a group that has a name.
[[nodiscard]] bool names_drill(const Scene& scene, std::size_t sentence);

/// « Des coups de feu ont retenti. (Il s'agissait d'un exercice) », "(It was) a drill"; not "It was
/// the second attack since the exercise".
[[nodiscard]] bool turns_out_drill(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
