// Tolls that an event has from another one of its article.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// To be called once all sentences are read. A list's further event is of the first one's kind,
/// which its toll tells ("à Ber et à Gossi"; see Draft::listed_with); those who are released were
/// taken before ("abducted two teachers. They were released on Friday").
void lend_tolls(const Scene& scene, std::vector<Draft>& drafts);

/// The event whose place the sentence names: "Un soldat a été blessé à Boura"; nothing when it
/// names none, or that of several.
std::optional<std::size_t> event_at(const Scene& scene,
                                    const std::vector<Draft>& drafts,
                                    std::size_t sentence);

}  // namespace vigie::extractors
