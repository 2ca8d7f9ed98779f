// A higher figure that the text only holds possible.
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// « des dizaines de morts, voire (une centaine) », "twenty, possibly (thirty) people": makes the
/// two one range.
void raise_to_higher(TollSentence& here);

}  // namespace vigie::extractors
