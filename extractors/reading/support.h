// Aircraft that help those on the ground: the deed is theirs, and no air strike.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "backed (by)", « appuyés (par) »: participles of those who were helped.
const WordSet& backed_words();

/// « appuyés par (l'aviation) », "with support from (drones)": does what stands at the token only
/// support whom the clause tells of?
[[nodiscard]] bool only_supports(const Reading& reading, std::uint32_t token);

}  // namespace vigie::extractors
