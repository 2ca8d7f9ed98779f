// « Un otage, enlevé à Gao en 2023, a été libéré lundi »: where he was taken is not where he was
// freed.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Does the place only say where those were taken, long ago, of whom the sentence says that they
/// are free? Not where the text names no country: the place tells in which it was.
[[nodiscard]] bool is_where_they_were_taken(const Scene& scene, const NamedPlace& place);

}  // namespace vigie::extractors
