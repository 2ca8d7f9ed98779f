// Officers of the people who are counted before them: "two GATIA fighters including an officer".
#pragma once

#include <vector>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "two GATIA fighters including (an officer)", « trois dozos, dont (un commandant) »: a rank alone
/// is of the force that is named before it, and of no army.
void name_officers_among(const Reading& reading,
                         const Lexicon& lexicon,
                         std::vector<Chunk>& chunks);

}  // namespace vigie::extractors
