// Counts that no longer hold: what is told "up from nine", or « un premier bilan faisait état de ».
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Does the count no longer hold, or is it of a deed told only as what came before?
bool is_overtaken(const TollSentence& here, const PeoplePhrase& phrase);

/// "revoyant à la hausse un premier décompte de neuf morts": what was revised is no news.
bool is_revised(const TollSentence& here, const PeoplePhrase& phrase);

}  // namespace vigie::extractors
