// Since when vigie reads without a break: only what it could have heard is silence.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

#include "text/time.h"

namespace vigie::alerts {

/// A longer time in which no feed could be read is a break: what was told meanwhile may have come
/// and gone. Shorter ones (a restart, a night without an uplink) feeds bridge with the articles
/// that they still hold.
constexpr std::chrono::hours longest_break{24};

struct Reading {
    std::optional<text::Instant> since;  ///< the first read after the last break; none = not yet
    std::optional<text::Instant> last;   ///< when any feed was read last; none = never
};

/// A feed was last read `at`, which may be what is known already. Nothing was read later than
/// `now`: what says so is of a clock that was wrong.
inline Reading after_read(Reading reading, text::Instant at, text::Instant now) {
    at = std::min(at, now);
    const text::Instant last = std::min(reading.last.value_or(at), now);
    const bool is_new = !reading.since || !reading.last || at - last > longest_break;
    reading.since = is_new ? at : std::min(*reading.since, now);
    reading.last = std::max(last, at);
    return reading;
}

/// Is anybody listened to? Not when nothing was read lately.
inline bool is_reading(const Reading& reading, text::Instant now) {
    return reading.last && *reading.last <= now && now - *reading.last <= longest_break;
}

}  // namespace vigie::alerts
