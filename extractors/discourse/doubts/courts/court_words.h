// The people and houses of justice: the lists that the rules of this folder share.
#pragma once

#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// Who judges, and where: « tribunal », "judge", "jury".
const WordSet& courts();

/// They, and where one stands before them: « barre », « assises ».
const WordSet& court_room();

/// « parquet », "prosecutors".
const WordSet& prosecution();

/// « l'accusé », "the defendant".
const WordSet& defendants();

}  // namespace vigie::extractors
