// How often a feed brings something new, and how often it is worth asking for that. A feed is asked
// eight times in its usual gap, so that what it brings waits a sixteenth of the gap on average; and
// the longer it has been silent, the less often.
#pragma once

#include <chrono>
#include <vector>

#include "text/time.h"

namespace vigie::feeds {

/// The usual (median) time between two of the newest entries, from their dates in any order; dates
/// after `now` and the same date twice do not count. Zero = too few dates to tell.
std::chrono::seconds usual_gap(std::vector<text::Instant> published, text::Instant now);

/// The same for a feed without dates, from what was known (zero = nothing) and the time between two
/// polls that each brought something new.
std::chrono::seconds learnt_gap(std::chrono::seconds known, std::chrono::seconds observed);

/// The pause that suits a feed of this gap (zero = not known) that has been silent for so long.
std::chrono::seconds rhythm_pause(std::chrono::seconds gap, std::chrono::seconds silence);

}  // namespace vigie::feeds
