// Words that set things on fire.
#pragma once

#include "extractors/lexicon/lexicon.h"

namespace vigie::extractors {

/// « incendier la mairie », "torch the barricades"
[[nodiscard]] bool burns(const Trigger& word);

}  // namespace vigie::extractors
