// Sentences that only say where it was: "L'incident s'est passé près de Ber", "It happened in
// Tacharane".
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « Les faits se sont produits », "It happened": does the sentence only say when or where it was?
[[nodiscard]] bool says_where_it_was(const Reading& reading, std::size_t sentence);

/// The place that the sentence behind an event's says it was at, when the event's own is vaguer and
/// the two may be one; else the event's own, -1 when it has none.
int place_with_spot(const Scene& scene, const Draft& draft);

}  // namespace vigie::extractors
