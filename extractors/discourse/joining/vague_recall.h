// "Last week, four soldiers were killed in the centre of the country", « En tout, 40 civils ont été
// tués en une semaine »: behind news, what has neither a place of its own nor the news' days.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Moves such words of the sentence from those told to those that are past, so that neither they
/// nor their counts join the events told before. Does the sentence tell nothing else? "JNIM also
/// claimed an attack last week": that claim is not the news' either.
bool leave_vague_recalls(const Scene& scene,
                         const std::vector<Draft>& drafts,
                         std::size_t sentence,
                         Deeds& deeds);

}  // namespace vigie::extractors
