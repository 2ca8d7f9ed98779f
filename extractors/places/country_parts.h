// Parts of a country: "central Mali", "north-eastern Burkina Faso".
#pragma once

#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "(central) Mali", "(north-eastern) Burkina Faso", or the hyphen between the two words.
inline bool is_country_part(text::Word word) {
    static const WordSet parts(
        "central northern southern eastern western northeastern northwestern southeastern "
        "southwestern north south east west north-eastern north-western south-eastern "
        "south-western");
    return parts.contains(word) || word == "-";
}

}  // namespace vigie::extractors
