// What the police hold people for, or what somebody was punished for, that no side of a war does:
// rape, fraud, theft, contraband.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Is the arrest made for a petty crime, or of an impostor or a ring of thieves: « arrêté pour viol
/// », "broke up a ring of car thieves"?
[[nodiscard]] bool is_petty_arrest(const Scene& scene, const Candidate& word);

/// « arrêté pour (viol) »: a deed that is only what somebody is held for.
[[nodiscard]] bool is_petty_charge(const Scene& scene, const Candidate& word);

/// « Un marabout a (violé) », « violée par son oncle »: one person, who is no fighter.
[[nodiscard]] bool is_rape_by_one(const Scene& scene, const Candidate& word);

/// "A pupil was expelled for (attacking) a teacher": what somebody was punished for.
[[nodiscard]] bool is_punished_for(const Scene& scene, const Candidate& word);

/// "(Customs) officers seized two tonnes of expired medicines": taxes and health.
[[nodiscard]] bool is_customs_seizure(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
