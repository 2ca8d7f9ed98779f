// Days that open a clause of their own.
#pragma once

#include "extractors/reading/chunks.h"
#include "extractors/times/time.h"

namespace vigie::extractors {

/// « Lundi, un convoi a été attaqué à Gossi, et mardi un pont a été dynamité », "and on Tuesday a
/// bridge was blown up": does the day begin a clause behind the word that tells another deed? Then
/// it is not the word's.
[[nodiscard]] bool opens_next_deed(const Reading& reading,
                                   const Clauses& clauses,
                                   const Chunk& word,
                                   const TimeMention& day);

}  // namespace vigie::extractors
