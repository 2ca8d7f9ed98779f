// Who tells something without a word of saying: « Pour un élu de la zone, c'est le JNIM qui a
// frappé ».
#pragma once

#include <vector>

#include "extractors/attribution/speakers.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// May the sentence open with whose view it tells?
bool opens_with_view(const Reading& reading, const text::Sentence& sentence);

/// Those of the sentence's speakers whose view it tells so.
std::vector<const Speaker*> tellers_without_verb(const Reading& reading,
                                                 const text::Sentence& sentence,
                                                 const std::vector<Speaker>& speakers);

}  // namespace vigie::extractors
