// "Ten of them": some of armed men whom nobody names.
#pragma once

#include "extractors/tolls/side_words.h"

namespace vigie::extractors {

/// « tuant (une quinzaine d'entre eux) »: the armed men without a name who were named last.
Side side_of_them(const TollSentence& here, const PeoplePhrase& phrase);

}  // namespace vigie::extractors
