// What stands between commas behind people and only says who they are.
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// "and the driver, a local man, was injured": does a verb of their own follow what stands between
/// the commas behind the people?
bool is_subject_behind_commas(const TollSentence& here, const PeoplePhrase& phrase);

/// « Deux hommes accusés d'espionnage pour (l'armée) », « d'être des (informateurs) »: does the
/// phrase name what those are accused of who are counted before it?
[[nodiscard]] bool is_named_in_charge(const TollSentence& here, std::size_t at);

}  // namespace vigie::extractors
