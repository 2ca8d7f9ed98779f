// Who commits common crimes and against whom: the lists that the rules of this folder share.
#pragma once

#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// Relatives, neighbours and lovers: those one lives with. Whoever asks looks for a possessive
/// before it.
const WordSet& household();

/// They, friends and rivals, and those one works with.
const WordSet& close_ones();

/// Who breaks in and picks pockets; armed men are never called so.
const WordSet& burglars();

/// « voleurs », "thieves": of goods, or of herds.
const WordSet& thieves();

/// Forgers, swindlers, pimps and dealers.
const WordSet& swindlers();

}  // namespace vigie::extractors
