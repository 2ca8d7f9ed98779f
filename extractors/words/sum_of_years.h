// "The jihadists, who have killed hundreds of troops", « qui ont tué des centaines de soldats »:
// without a day the dead of years, and no event's.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the verb in [first, last) tell so, in a relative clause of a sentence that names no time,
/// or in one that opens with the years it took?
bool is_sum_of_years(const Reading& reading,
                     const text::Sentence& sentence,
                     std::uint32_t first,
                     std::uint32_t last);

}  // namespace vigie::extractors
