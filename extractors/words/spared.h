// People whom a seizure passes over: the others who were let go, the hurt on their way to care.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "the rest", "the other passengers", « les autres »: who is left of those told of.
const WordSet& the_rest();

/// Do the tokens behind a verb say that people went where they are cared for: « emmenés (à
/// l'hôpital) », "taken away (to the regional hospital)"? Read up to `end`, or to where another
/// part of the sentence begins.
bool leads_to_care(const Reading& reading, std::uint32_t from, std::uint32_t end);

}  // namespace vigie::extractors
