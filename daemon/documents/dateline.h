// The date that an article carries at its top: "30 octobre 2025", "lundi 2 février 2026",
// "26 décembre 2025Au Mali ...", "October 30, 2025", "2025-10-30". For texts that come without a
// feed; a feed's own date is always better.
#pragma once

#include <optional>
#include <string_view>

#include "text/time.h"

namespace vigie::daemon {

/// The first whole date (day, month and year) that begins one of the text's first lines. Dates
/// further inside a line or further down belong to the story, not to its publication.
std::optional<text::Day> dateline(std::string_view text);

}  // namespace vigie::daemon
