// What is set for a day to come, put off, called off or forbidden: no news of it yet.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Une (marche) aura lieu mercredi », "Thursday's (rally) was postponed", « interdit la (marche)
/// prévue samedi », "called off a (protest)"
[[nodiscard]] bool is_to_come(const Reading& reading,
                              const text::Sentence& span,
                              const Chunk& chunk);

}  // namespace vigie::extractors
