// Officers who speak and of whom only rank and name are told: « a déclaré le colonel Issa Koné »,
// "General Traore said". They are the country's forces, unless it is told whose they are.
#pragma once

#include <vector>

#include "extractors/attribution/speakers.h"

namespace vigie::extractors {

/// Adds them to the sentence's speakers.
void add_officers(const Reading& reading,
                  const text::Sentence& sentence,
                  std::vector<Speaker>& speakers);

}  // namespace vigie::extractors
