// Camps of people who bear no arms: nomads, the displaced.
#pragma once

#include <vector>

#include "extractors/reading/chunks.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "(a camp) sheltering (refugees)", « (le camp qui) abrite (des déplacés) »
const WordSet& shelters();

/// "a nomadic camp near Boni … (another camp) at Gossi": camps named before by whose they are.
void name_camps_told_before(const Reading& reading,
                            const Lexicon& lexicon,
                            std::vector<Chunk>& chunks);

}  // namespace vigie::extractors
