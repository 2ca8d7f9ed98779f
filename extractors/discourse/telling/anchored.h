// Whether an article tells news at all: what happened is told with its day, or with place and toll
// at the head. Portraits, interviews, plans and opinions speak of attacks without either.
#pragma once

#include <vector>

#include "extractors/discourse/telling/told_twice.h"

namespace vigie::extractors {

/// Does the article tie any of these events to a day, tell its place and toll in the title or first
/// sentence, or tell in full by whom, where, how many and who says so? A lead or brief need not,
/// nor an article whose own day is unknown.
[[nodiscard]] bool tells_news(const Scene& scene, const std::vector<Telling>& told);

}  // namespace vigie::extractors
