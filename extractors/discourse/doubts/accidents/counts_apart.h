// Counts of people hurt in an accident or a match, told beside events.
#pragma once

#include <cstddef>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « À Kignan, un car s'est couché : onze blessés », « le capitaine des Aigles, blessé à la cuisse
/// »: counts of a sentence on an accident or a match, in which nobody bears arms, are not of the
/// event told before it, where something sets the sentence apart.
[[nodiscard]] bool counts_other_subject(const Scene& scene,
                                        const Draft& draft,
                                        std::size_t sentence);

}  // namespace vigie::extractors
