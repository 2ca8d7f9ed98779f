// Crimes of one person on another, and what the police hold people for that no side of a war did:
// told by who did it, to whom, or what the charge is.
#pragma once

#include <string>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Empty = nothing of the kind.
std::string is_personal_crime(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
