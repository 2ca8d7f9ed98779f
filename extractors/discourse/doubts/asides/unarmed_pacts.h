// Agreements of parties that nobody names.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Les deux parties sont tombées d'accord sur le prix du coton », "the two sides came to an
/// agreement": of a quarrel in which no armed group was named.
[[nodiscard]] bool is_pact_of_unarmed(const Scene& scene, const Chunk& chunk);

}  // namespace vigie::extractors
