// Counts whose words tell which of a sentence's events they belong to: of those for whom a march
// is, of those who were taken.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/facts.h"

namespace vigie::extractors {

/// The event whose words tell the toll, be another's nearer; nullptr when none do.
[[nodiscard]] Draft* told_of(const Scene& scene,
                             std::vector<Draft>& drafts,
                             const EventsTold& told,
                             std::size_t sentence,
                             const Toll& toll);

}  // namespace vigie::extractors
