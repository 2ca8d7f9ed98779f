// Sentences beside an event's that say which region it was in, and nothing closer: "The incident
// happened in the Ségou region."
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// The sentences beside or among the draft's that may say where it was: one below that says it
/// happened, the one before that leads into it.
[[nodiscard]] std::vector<std::size_t> sentences_saying_where(const Scene& scene,
                                                              const Draft& draft);

}  // namespace vigie::extractors
