// Deeds of one who is not himself.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Un malade mental a tué », "hacked to death by a madman", "A mentally ill man killed"
[[nodiscard]] bool is_by_deranged(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
