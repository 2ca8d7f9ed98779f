// Forgers, swindlers, burglars, dealers whom police take: common crime, no conflict.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Deux faussaires (épinglés) par la police », "Police (arrested) two burglars". Not where the
/// sentence names jihadists, a group or arms.
[[nodiscard]] bool is_common_crime(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
