// Deaths and fires of which the sentence's own grammar says that no armed side had a hand in them:
// a lorry, a fever, a bush fire or a falling wall is the subject or the agent, or only cattle died.
#pragma once

#include <string>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Empty = nothing of the kind.
std::string done_by_lifeless(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
