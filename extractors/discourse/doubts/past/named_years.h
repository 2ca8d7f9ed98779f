// "the 2017 Tongo Tongo ambush": deeds that are named by the year they were done in.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "the 2019 (massacre)", "the 2017 ambush that (killed) four", "those (killed) in the 2019 raid":
/// of a year before that of the news.
[[nodiscard]] bool is_of_named_year(const Scene& scene, const Clauses& clauses, const Chunk& chunk);

}  // namespace vigie::extractors
