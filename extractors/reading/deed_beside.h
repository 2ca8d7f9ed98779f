// What a word that tells an event is to another such word beside it: "found eleven (mortar
// shells)".
#pragma once

#include "extractors/frames/beside.h"
#include "extractors/lexicon/lexicon.h"

namespace vigie::extractors {

/// Arms, an aircraft, or nothing: by what the word tells with nothing beside it, for a rocket alone
/// is no aircraft's.
[[nodiscard]] Beside beside_as(const Trigger& trigger);

}  // namespace vigie::extractors
