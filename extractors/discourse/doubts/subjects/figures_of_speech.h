// Words of war for what is none: an offensive against a bill, prices that explode, a side that
// attacks on the pitch.
#pragma once

#include <string>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Empty = nothing of the kind.
std::string is_figure_of_speech(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
