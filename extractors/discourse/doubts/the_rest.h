// Those who were let go when others were taken, and the hurt who are brought to care.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "Five passengers were taken away and the others were (released)", « Cinq ont été emmenés, les
/// autres ont été (relâchés) »: the rest were stopped with them, and never held.
bool are_the_rest(const Scene& scene, const Clauses& clauses, const Candidate& release);

/// « Quatre journalistes enlevés en 2024, dont trois ont été (libérés) depuis », "of whom two have
/// since been (freed)": told of those taken, on no day of its own.
bool were_freed_since(const Scene& scene, const Candidate& release);

/// « Les blessés ont été (emmenés) à Sévaré », "were (taken away) to hospital": by those who help.
bool are_brought_to_care(const Scene& scene, const Candidate& taking);

}  // namespace vigie::extractors
