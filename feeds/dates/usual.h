// The date that nearly every RSS feed writes, read without preparation. For feeds/dates alone.
#pragma once

#include <optional>
#include <string_view>

#include "text/time.h"

namespace vigie::feeds::dates {

/// "Fri, 26 Dec 2025 08:00:00 +0000" or with GMT for the zone, to the letter; none for every other
/// form and for what is no date, which other readers know better.
std::optional<text::Instant> read_usual(std::string_view text);

}  // namespace vigie::feeds::dates
