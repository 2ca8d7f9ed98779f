// Verbs that words behind their object complete: « pris un imam en otage », "forced two nurses to
// go with them".
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// Which verb the words at `at` complete behind its object: « en otage », « pour cible », « à
/// partie » that of taking, « prisonniers » that of making, « dans la brousse » that of leading, «
/// à les suivre » that of forcing; nullptr = none.
const WordSet* completed_at(const Reading& reading, std::uint32_t at);

}  // namespace vigie::extractors
