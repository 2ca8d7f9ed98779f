// What a work or a game tells, and what belongs to the story of somebody's life.
#pragma once

#include <string>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « un (film) amateur », "a (film) posted by residents", « le (film) diffusé par le JNIM »: what
/// somebody saw or a side sends, and no work of art.
[[nodiscard]] bool is_message(const Reading& reading, std::uint32_t film);

/// « Le film projeté dimanche montre des soldats (massacrant) », "In the video game, soldiers
/// (storm)"
bool is_shown_in_work(const Reading& reading, const text::Sentence& span, const Chunk& chunk);

/// « Elle a perdu son mari dans (l'attaque) d'Ogossagou », "the general, who had led (the assault)
/// on Kidal, died": what befell or made somebody once, with no day of its own.
bool is_of_life_told(const Scene& scene, std::size_t sentence, const Chunk& chunk);

/// Why a word belongs to a story: of a work, of a life, of a court, of a lesson; empty = none.
std::string of_story(const Scene& scene, std::size_t sentence, const Chunk& chunk);

}  // namespace vigie::extractors
