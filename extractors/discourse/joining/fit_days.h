// Whether the days of an event word and of an event that is being put together are those of one
// deed.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Is the word told of a day that is not the draft's?
bool is_of_other_day(const Scene& scene, const Draft& draft, const Candidate& word);

/// "Trois villageois tués à Ber. Il y a dix jours, deux obus étaient tombés": what a text goes on
/// to recall gives no day to what it is about. A lead that names neither day nor place goes on.
bool recalls(const Scene& scene, const Draft& draft, const Candidate& word);

/// "Thursday's attack took place not far from Mondoro", « l'attaque de jeudi »: the one told of
/// that day, of whose place only the neighbourhood is said.
bool is_named_by_day(const Scene& scene, const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
