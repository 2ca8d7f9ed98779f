// « L'armée a publié le bilan de ses opérations du mois d'octobre », "the mission's quarterly
// report": what a whole period came to is no event.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Does the sentence, or the text's opening, speak of such a sum, and does the sentence name no
/// day and village of a deed of its own?
[[nodiscard]] bool sums_up_period(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
