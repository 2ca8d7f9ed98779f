// What is told of a thing or a person in the midst of something peaceful that happens with them.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Le pont, (dynamité) par les jihadistes, a rouvert samedi », "repaired a mast (destroyed) by
/// militants", "The doctor, who was (kidnapped) in Djibo, gave a talk": the day is that of the
/// peaceful deed, and what is told beside it has none.
[[nodiscard]] bool is_beside_peaceful_deed(const Scene& scene,
                                           std::size_t sentence,
                                           const Chunk& chunk);

}  // namespace vigie::extractors
