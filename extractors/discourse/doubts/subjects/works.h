// Deeds of a film, a book or a lesson: "a novel about (an ambush)", « une formation au (combat) ».
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « le film sur (l'attaque) de Boni », "In her novel, gunmen (attack)": told by a work, not of
/// now.
[[nodiscard]] bool is_told_in_work(const Reading& reading,
                                   const text::Sentence& span,
                                   const Chunk& chunk);

/// « une formation de six semaines au (combat) urbain », "a course on (ambush) tactics"
[[nodiscard]] bool is_taught(const Reading& reading,
                             const text::Sentence& span,
                             const Chunk& chunk);

}  // namespace vigie::extractors
