// Dates of ISO 8601 and its kin, the year first: W3CDTF, basic and ordinal forms, the short years
// of 1988. RFC 3339 itself is text::parse_instant. For feeds/dates alone.
#pragma once

#include <optional>
#include <string_view>

#include "text/time.h"

namespace vigie::feeds::dates {

/// Whether a folded date is of one of these forms, and what it says.
struct Iso {
    bool of_this_form = false;
    std::optional<text::Instant> at;
};

Iso read_iso(std::string_view folded);

}  // namespace vigie::feeds::dates
