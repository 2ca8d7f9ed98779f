// Numbers that stand before the people they count, behind a verb of estimating: « chiffre à une
// trentaine les assaillants neutralisés », « évalue à quarante le nombre de morts ».
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Is the bare number what somebody estimates something at?
bool is_put_at(const TollSentence& here, const PeoplePhrase& number);

/// Gives such numbers to the people right behind them.
void count_those_put_at(TollSentence& here);

}  // namespace vigie::extractors
