// skipHours and skipDays (RSS 2.0): when a feed asks not to be read.
#pragma once

#include "text/feed_state.h"
#include "text/time.h"

namespace vigie::feeds {

/// The first moment from `at` on that the feed does not ask to be spared; `at` itself when it
/// leaves no hour of the week. Hours and days are UTC, as RSS has it.
text::Instant after_quiet_hours(const text::Pace& pace, text::Instant at);

}  // namespace vigie::feeds
