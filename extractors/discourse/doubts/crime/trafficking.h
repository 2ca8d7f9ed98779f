// What customs and police seize from smugglers: no side of a war is stopped.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « une tonne de cannabis (interceptée) », « les douaniers ont (mis la main) sur des cartouches de
/// chasse »: in a text that names no armed group.
[[nodiscard]] bool is_trafficking(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
