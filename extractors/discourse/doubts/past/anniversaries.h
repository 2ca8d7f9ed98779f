// Texts on the day that something happened years ago.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "It is two years today since the massacre", « Cela fait un an, ce jeudi, que », and the
/// sentences without a day of their own that go on about it: is what the sentence tells years old?
[[nodiscard]] bool is_of_anniversary(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
