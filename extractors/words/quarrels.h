// Quarrels between persons.
#pragma once

#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// « dispute », "brawl": no fight of armed sides by itself.
const WordSet& quarrels();

}  // namespace vigie::extractors
