// « Un otage, enlevé à Gao en 2023, a été libéré lundi dans le nord du Mali »: where he was taken
// is not where he was freed.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Does the place only say where those were taken, long ago, of whom the sentence tells in which
/// part of a country they were freed? Where it does not, the place is the nearest that is known.
[[nodiscard]] bool is_where_they_were_taken(const Scene& scene, const NamedPlace& place);

}  // namespace vigie::extractors
