// The nouns of spots that a clause tells of.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// « l'endroit (où) », "the spot (where)"
inline const WordSet spots("endroit lieu site zone point secteur spot place site area");

/// « ont découvert le lieu (où) », "found the site (where)": the clause is the news, and its day.
inline bool is_spot_found(const Reading& reading, std::uint32_t spot) {
    return spot >= 2 &&
           one_of(reading.word(spot - 2),
                  {"found", "discovered", "located", "decouvert", "trouve", "localise"});
}

}  // namespace vigie::extractors
