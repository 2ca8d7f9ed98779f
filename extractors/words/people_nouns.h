// People by what they are to each other.
#pragma once

#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "three women", « un vieillard »: who bears no arms.
const WordSet& women_and_children();

}  // namespace vigie::extractors
