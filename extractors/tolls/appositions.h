// What stands between commas behind people and only says who they are.
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// "and the driver, a local man, was injured": does a verb of their own follow what stands between
/// the commas behind the people?
bool is_subject_behind_commas(const TollSentence& here, const PeoplePhrase& phrase);

}  // namespace vigie::extractors
