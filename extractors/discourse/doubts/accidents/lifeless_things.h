// Things that kill of themselves, as lists of folded words.
#pragma once

#include "extractors/language.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// « camion », "bus", « pirogue »: what runs off, collides and sinks.
const WordSet& vehicle_words();

/// « mur », "flood", « foudre »: what falls, burns and blows.
const WordSet& fire_and_fall_words();

/// « bonbonne », "boiler": what goes off in a house; « four » in French alone.
const WordSet& household_words(Language language);

}  // namespace vigie::extractors
