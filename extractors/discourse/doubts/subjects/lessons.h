// What people are taught, and what they are taught to beware of: no news of it.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « une formation de six semaines au (combat) urbain », "a workshop on (landmines)", « une journée
/// de sensibilisation contre les (enlèvements) »
[[nodiscard]] bool is_taught(const Reading& reading,
                             const text::Sentence& span,
                             const Chunk& chunk);

}  // namespace vigie::extractors
