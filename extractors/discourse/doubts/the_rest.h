// Those who were let go when others were taken.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "Five passengers were taken away and the others were (released)", « Cinq ont été emmenés, les
/// autres ont été (relâchés) »: the rest were stopped with them, and never held.
bool are_the_rest(const Scene& scene, const Clauses& clauses, const Candidate& release);

}  // namespace vigie::extractors
