// What a place is called by its kind, apart from the tables of places.
#pragma once

#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "the village (of)", « le hameau (de) »: what is no town.
const WordSet& hamlet_nouns();

/// "(both) villages", « (ces) localités »: several settlements of any size.
const WordSet& settlement_nouns();

/// « deux départements », "three districts": what is counted of land, and no people.
const WordSet& counted_places();

/// "the X neighbourhood", « quartier X »
const WordSet& quarter_nouns();

/// « le nord (du Mali) », « le centre »: a part of a country, in French.
const WordSet& french_directions();

/// "a base", « post »: where a force sits, in English.
const WordSet& base_nouns();

/// "residents (of)", « habitants (de) »: people by where they live.
const WordSet& inhabitants();

/// "(Independence) Square", "(Modibo Keita) Stadium": the last word of what has a name in a town,
/// in English.
const WordSet& spots_of_towns();

}  // namespace vigie::extractors
