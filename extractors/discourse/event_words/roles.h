// Who does what to whom by an event word: its author, whom it strikes, and who stands beside them.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Gives the candidate of the chunk `at`, whose family and verb are known, its parties and the
/// rules that found them.
void assign_roles(const Scene& scene,
                  std::size_t sentence,
                  const Clauses& clauses,
                  std::size_t at,
                  Candidate& candidate);

}  // namespace vigie::extractors
