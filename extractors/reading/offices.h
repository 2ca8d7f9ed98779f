// "The prosecutor of Ber was freed", « le greffier de Ber »: a town that only says whose office it
// is.
#pragma once

#include <cstdint>

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the place that begins at the token belong to a person or an office named before it, so that
/// what is told of them is not told of the place?
bool names_office(const Reading& reading, const Lexicon& lexicon, std::uint32_t place);

/// « Le maire de (la localité) a été libéré »: does the word for a town at the token only say where
/// a person holds office?
bool is_of_office(const Reading& reading, const Lexicon& lexicon, std::uint32_t first);

/// « a libéré Soumaïla (Cissé) », where a village has the first name: more of a name follows.
bool goes_on_as_name(const Reading& reading, std::uint32_t behind);

}  // namespace vigie::extractors
