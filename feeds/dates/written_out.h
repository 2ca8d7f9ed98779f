// Dates in the order of mail and of prose: "Fri, 26 Dec 2025 08:00:00 +0100", "vendredi 26 décembre
// 2025 à 8h", "December 26, 2025 8:00 PM". For feeds/dates alone.
#pragma once

#include "feeds/dates/parts.h"
#include "feeds/dates/reader.h"

namespace vigie::feeds::dates {

/// Reads what is left, word by word and number by number, into `parts`; none when something in it
/// belongs to no date.
std::optional<text::Instant> read_written_out(Reader& reader, Parts& parts);

}  // namespace vigie::feeds::dates
