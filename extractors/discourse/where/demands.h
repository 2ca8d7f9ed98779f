// Places that a crowd's demand names, where the crowd stands elsewhere.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Sit-in à Sikasso. Ils réclament des escortes sur la route de (Bamako) »: a place behind "de"
/// or "jusqu'à" in what a crowd asks for, when another place was named right before.
[[nodiscard]] bool stands_in_demand(const Scene& scene, const Chunk& word, int place);

}  // namespace vigie::extractors
