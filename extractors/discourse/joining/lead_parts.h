// "Nine people were killed in two days of attacks. Six of them died in Sokoura": a part of the
// lead's count that is told with a place of its own is that event's toll.
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Frees such parts, and drops from their events the lead's count of several deeds.
void free_lead_parts(const Scene& scene, std::vector<Draft>& drafts);

}  // namespace vigie::extractors
