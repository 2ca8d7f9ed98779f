// Whose "its men" are: of several parties named before, the last that the sentence is about.
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// "retook Ber from (rebels)", « repris Ber aux (rebelles) », "clashed with (JNIM)": against whom
/// or with whom something is done, so that "its" and "it" mean another.
[[nodiscard]] bool stands_aside(const TollSentence& here, const Mention& party);

/// The party named before that the phrase's people may belong to; `lost`: by a verb of losing,
/// whose object those struck before are not.
[[nodiscard]] const Mention* owner_named(const TollSentence& here,
                                         const PeoplePhrase& phrase,
                                         bool lost);

}  // namespace vigie::extractors
