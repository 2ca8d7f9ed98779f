// Crimes that no side of a war did: told by who did it, to whom, or what the charge is.
#pragma once

#include <string>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Which crime the word tells that is no event; empty = none.
[[nodiscard]] std::string of_crime(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
