// What is told before a court: no news of it.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "The court heard how gunmen (stormed) the hotel", « l'accusé a raconté comment il avait (tué) »,
/// "prosecutors sought life for the man who (killed) five"
bool is_told_in_court(const Scene& scene, const text::Sentence& span, const Chunk& chunk);

}  // namespace vigie::extractors
