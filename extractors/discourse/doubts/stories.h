// What a work, a game or a witness of a trial tells: its own sentence says that it is a story.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Le film projeté dimanche montre des soldats (massacrant) », "In the video game, soldiers
/// (storm)"
bool is_shown_in_work(const Reading& reading, const text::Sentence& span, const Chunk& chunk);

}  // namespace vigie::extractors
