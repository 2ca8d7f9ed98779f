// Those who attack, by the nouns that a text gives them without naming their group.
#pragma once

#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "the attackers", « les ravisseurs »: called by a deed, and so by one that the text told.
const WordSet& attackers();

/// "the gunmen", « des terroristes »: called by what they are, or by a deed.
const WordSet& armed_men();

}  // namespace vigie::extractors
