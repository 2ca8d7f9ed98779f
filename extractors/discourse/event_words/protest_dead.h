// The dead of a protest that only led up to the news: "arrested four leaders after protests that
// left two dead".
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Is what the token tells said of a protest behind "after", « à la suite de », in its sentence?
[[nodiscard]] bool is_of_protest_before(const Reading& reading, std::uint32_t token);

/// Drops such a killing where the sentence tells of arrests: it is no deed of theirs.
void drop_dead_of_protests(const Reading& reading, std::vector<Candidate>& found);

}  // namespace vigie::extractors
