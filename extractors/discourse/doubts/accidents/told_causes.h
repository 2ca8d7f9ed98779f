// Deaths of which a word in the sentence or beside it tells the cause: an accident, the weather, an
// illness.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Samedi, (une collision) entre deux cars a fait cinq morts », "(A crash) left": the subject, so
/// that fighters of the sentences around have no part in it.
bool leads_with_accident(const Scene& scene, std::size_t sentence);

/// Deaths told there come from an accident, a flood, an illness: nobody armed is named, and words
/// of such causes stand in the sentence or beside it.
bool without_author(const Scene& scene, std::size_t sentence);

/// "Ten passengers were (burned alive) in a collision": lorries did it. Not « brûlés vifs dans
/// l'incendie de leurs cases », where others may have laid the fire.
bool burn_in_crash(const Reading& reading, const text::Sentence& span, const Candidate& word);

/// « blessé par un tir (accidentel) », « en (jouant) avec un fusil », « lors de tirs de (joie) »:
/// who shot meant nobody.
bool is_gun_mishap(const Scene& scene, const text::Sentence& span);

}  // namespace vigie::extractors
