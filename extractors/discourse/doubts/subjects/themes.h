// What something is about: whose victims are cared for, what is feared or debated, what people are
// asked to report. Deeds in general, and no news of one.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « un mémorial aux victimes des (attaques) », "the causes of (clashes)", « la crainte d'un
/// (attentat) », "a hotline to report (kidnappings)"
[[nodiscard]] bool is_theme(const Reading& reading, const text::Sentence& span, const Chunk& chunk);

}  // namespace vigie::extractors
