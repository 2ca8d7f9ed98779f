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

/// "sent in troops on (Sunday) to retake Boni from rebels who (killed) eight": the day of those who
/// go, not of the deed that they go for.
[[nodiscard]] bool is_day_of_errand(const Reading& reading,
                                    const Chunk& word,
                                    const TimeMention& day);

}  // namespace vigie::extractors
