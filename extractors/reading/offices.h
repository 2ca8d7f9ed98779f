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

/// « Le doyen du (village) de Boni a été enlevé »: where the one taken is at home, and no thing.
bool names_home(const Reading& reading, std::uint32_t noun);

/// « a libéré Soumaïla (Cissé) », where a village has the first name: more of a name follows.
bool goes_on_as_name(const Reading& reading, std::uint32_t behind);

}  // namespace vigie::extractors
