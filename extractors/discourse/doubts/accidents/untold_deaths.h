// Deaths of which nothing says that anybody brought them about: people died when a thing fell or
// ran off, or they died, and the whole text names no arms and no deed.
#pragma once

#include <string>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Why nobody is told to have killed those who died; empty = somebody may have.
[[nodiscard]] std::string died_by_nobody(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
