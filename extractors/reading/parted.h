// Phrases whose words are parted: by when it happened, « a pris [, dans la nuit de lundi à mardi,]
// le contrôle de », "took [on Monday] control of", or by their object, « ont pris [un imam] en
// otage ». The text is read once more without what stands between.
#pragma once

#include <vector>

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// All that the lexicon has of the text, by first token, longer matches first. Only verbs and what
/// belongs to them are found parted; where the object parts a phrase, the match ends with the verb,
/// as that of any other verb does.
[[nodiscard]] std::vector<Match> matches_of(const Reading& reading, const Lexicon& lexicon);

}  // namespace vigie::extractors
