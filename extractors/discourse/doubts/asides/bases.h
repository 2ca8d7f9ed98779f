// Bases that a text speaks of without anybody founding one.
#pragma once

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// « un camp (installé) à Ber », "a post (established) there was attacked": what stands there; "an
/// investigation was (opened)": no base. Of words that tell of founding one.
[[nodiscard]] bool founds_nothing(const Reading& reading, const Chunk& word);

}  // namespace vigie::extractors
