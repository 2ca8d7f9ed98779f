// Camps and bases that are given to an army by whom nobody names.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « La base de Tessalit a été rétrocédée à l'armée », "was handed back to Malian forces": who was
/// there gave it to them.
[[nodiscard]] bool is_handed_over(const Scene& scene, const Candidate& candidate);

}  // namespace vigie::extractors
