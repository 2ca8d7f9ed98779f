// Whose figures a note gives without a word of saying: "Ministry of defence: 16 terrorists killed",
// "RFI (5 March) gives four dead".
#pragma once

#include <vector>

#include "extractors/attribution/speakers.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Whoever opens the sentence so; nullptr when nobody does. A party does not: "FAMa: two killed"
/// are its losses.
const Speaker* opens_note_line(const Reading& reading,
                               const text::Sentence& sentence,
                               const std::vector<Speaker>& speakers);

/// Does the sentence open with few words and a colon, or with one who "gives" something?
bool may_be_note_line(const Reading& reading, const text::Sentence& sentence);

}  // namespace vigie::extractors
