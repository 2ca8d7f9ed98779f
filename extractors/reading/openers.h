// Words that open a clause with a subject of its own, which their letter alone does not tell.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « (où) stationnent des casques bleus », « au (moment) où les deux camps »: the letter of what
/// opens a clause by more than its own word; none for other tokens.
char tag_of_opener(const Reading& reading, std::uint32_t start, std::uint32_t token);

}  // namespace vigie::extractors
