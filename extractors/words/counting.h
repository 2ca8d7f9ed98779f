// Words that count or rank deeds, people and places.
#pragma once

#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "the third (raid)", « la deuxième (attaque) »; "first" is no mark of others.
const WordSet& ordinals();

/// "two (villages)", « plusieurs (attaques) »: of more than one, spelled out.
const WordSet& some_counts();

/// "half (of the attacks)", « la plupart (des attaques) »
const WordSet& shares();

/// "the toll", « le bilan »: nouns of a sum of people.
const WordSet& total_nouns();

}  // namespace vigie::extractors
