// Determiners by what they say of the noun behind them.
#pragma once

#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "the", « cette »: of what is known or was told. "that" is left out: before a noun it mostly
/// begins a clause.
const WordSet& definite_words();

/// "their (men)", « ses (deux fils) »: of one who was named.
const WordSet& possessives();

}  // namespace vigie::extractors
