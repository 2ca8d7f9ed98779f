// A quarter of a town: "dans le quartier Sossokoira de Gao", "in Gao's Château neighbourhood".
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// The scene's place that is the town of the quarter at that index: named with it, or where the
/// text was just before; -1 when the place is no quarter, or no town is named.
[[nodiscard]] int town_of_quarter(const Scene& scene, int place);

}  // namespace vigie::extractors
