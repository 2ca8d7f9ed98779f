// « Cette attaque intervient après celle de Mondoro, jeudi », "comes four days after one in Boni":
// a deed that a pronoun stands for, with a place and a day of its own.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Lets the noun, which was told before, stand for the deed that it is set behind, where that has
/// a place and a day.
void stand_for_like(const Scene& scene, Candidate& word);

}  // namespace vigie::extractors
