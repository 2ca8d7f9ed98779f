// Counts that nobody was told to give until somebody confirmed them.
#pragma once

#include <cstddef>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « Le préfet a confirmé ce bilan », "the mayor confirmed the toll": what the event counts
/// without an author is what that speaker counts.
void give_tolls_confirmed(const Scene& scene, Draft& draft, std::size_t sentence);

}  // namespace vigie::extractors
