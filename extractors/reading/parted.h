// Phrases whose words are parted: by when or where it happened, « a pris [, dans la nuit de lundi à
// mardi,] le contrôle de », « a mis la main [lundi à Ber] sur », "took [on Monday] control of", or
// by their object, « ont pris [un imam] en otage ».
#pragma once

#include <vector>

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// What the lexicon has of the text, by first token, longer matches first. Where somebody is named
/// or something told, the reading's times are found as well, and the verbs, and what belongs to
/// them, that a time, a place or their object parts. Where the object does, the match ends with the
/// verb, as that of any other verb.
std::vector<Match> find_matches(Reading& reading, const Lexicon& lexicon);

}  // namespace vigie::extractors
