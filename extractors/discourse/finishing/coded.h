// What a database counts for itself at the end of a note: "7 fatalities.", "Fatalities coded as
// 36".
#pragma once

#include <cstddef>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// Is the count the note's own sum, which nobody is quoted for?
bool is_coded(const Reading& reading, const Toll& toll);

/// Do other counts of the draft, one or several together, give the coded number at `index`?
bool is_coded_again(const Finishing& work, std::size_t index);

/// Of whom a coded number is not told: counts of several sides stand beside it, or two armed sides
/// fought each other.
bool is_coded_of_several(const Finishing& work, std::size_t index);

}  // namespace vigie::extractors
