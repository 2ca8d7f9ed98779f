// Forgers, swindlers, burglars, thieves and dealers: whom police take, and what they take.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Deux faussaires (épinglés) par la police », "Police (arrested) two burglars". Not where the
/// sentence names jihadists, a group or arms.
[[nodiscard]] bool takes_common_criminal(const Scene& scene, const Candidate& word);

/// « Un cambrioleur a tué », "killed by a burglar"; not burglars whom the police kill.
[[nodiscard]] bool kills_in_burglary(const Scene& scene, const Candidate& word);

/// « Des voleurs ont dévalisé la mairie »; not who lifts cattle, or burns what he leaves.
[[nodiscard]] bool is_burglary(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
