// The dates of feeds, as they really come: RFC 822/2822 (named zones, two-digit years), RFC 3339
// and W3CDTF, asctime, each also with French names ("ven., 26 déc. 2025 08:00:00 +0000").
#pragma once

#include <optional>
#include <string_view>

#include "text/time.h"

namespace vigie::feeds {

/// The moment in UTC; a missing zone means UTC. None when it is no date, never a made-up one: an
/// impossible day, a year before 1990 or after 2100 is no date.
std::optional<text::Instant> read_date(std::string_view text);

}  // namespace vigie::feeds
