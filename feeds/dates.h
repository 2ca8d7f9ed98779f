// The dates of feeds, as they really come: RFC 822/2822 (named zones, two-digit years), RFC 3339,
// W3CDTF and ISO 8601, asctime, with names in French and other languages
// ("ven., 26 déc. 2025 08:00:00 +0000").
#pragma once

#include <optional>
#include <string_view>

#include "text/time.h"

namespace vigie::feeds {

/// The moment in UTC; a missing or unknown zone means UTC. A year or month alone (W3CDTF) is its
/// first day; 24:00 is the next day's first moment. None when it is no date, never a made-up one: a
/// 13th month, 31 June, 25:00, a year before 1990 or after 2100 is no date.
std::optional<text::Instant> read_date(std::string_view text);

}  // namespace vigie::feeds
