// Bare counts of things beside words that may befall people too.
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// "Two vehicles were destroyed and (one) captured": of the things of which the sentence has just
/// told what became of them.
bool counts_things(const TollSentence& here, const Mention& status, const PeoplePhrase& phrase);

}  // namespace vigie::extractors
