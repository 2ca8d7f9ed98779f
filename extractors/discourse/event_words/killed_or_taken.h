// Fighters of whom it is only told that they were killed or captured: a fight, and no arrest.
#pragma once

#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Vingt terroristes ont été tués ou (capturés) par l'armée », "(killed) or captured 30
/// militants": makes both words tell the graver of the two.
void tell_killed_or_taken(const Reading& reading, std::vector<Candidate>& found);

}  // namespace vigie::extractors
