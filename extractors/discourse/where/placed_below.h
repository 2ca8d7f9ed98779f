// "The mission reports a second explosion. It occurred east of Kidal.": where a deed was, told in
// the sentence below.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// The scene's place, or -1: the first of a list behind the sentence's colon or in the sentence
/// below, or the one that the sentence below says it happened at.
[[nodiscard]] int placed_below(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
