// Deeds of a film, a book, a play or a game: "a novel about (an ambush)".
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « le film sur (l'attaque) de Boni », "In her novel, gunmen (attack)", « Le film projeté dimanche
/// montre des soldats (massacrant) »: told by a work, not of now. Not « un film du JNIM montre ».
[[nodiscard]] bool is_told_in_work(const Reading& reading,
                                   const text::Sentence& span,
                                   const Chunk& chunk);

}  // namespace vigie::extractors
