// Who belongs to somebody's family.
#pragma once

#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// « époux », « fils », "wife", "children": relatives by their nouns. « femme » is a woman too, so
/// whoever asks looks for a possessive before it.
const WordSet& kin();

}  // namespace vigie::extractors
