// Which of a sentence's days is an event word's.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Does another clause stand between the word and the place?
bool clauses_between(const Scene& scene,
                     const Clauses& clauses,
                     const Chunk& word,
                     const NamedPlace& place);

/// Gives the candidate the day that stands by its word, or heads its line; none when there is none.
void give_date(const Scene& scene, const Clauses& clauses, const Chunk& word, Candidate& candidate);

}  // namespace vigie::extractors
