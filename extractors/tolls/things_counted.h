// Counts beside words that befall others: of things, and of casualties whom their own carry along.
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// "Two vehicles were destroyed and (one) captured": of the things of which the sentence has just
/// told what became of them; « repartis avec (des morts et des blessés) »: whom no one abducts.
bool befalls_others(const TollSentence& here, const Mention& status, const PeoplePhrase& phrase);

}  // namespace vigie::extractors
