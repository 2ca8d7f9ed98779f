// What happens after a failure: the interval doubles up to longest_pause, spread by a jitter that
// depends only on the feed's name and the attempt. A server's Retry-After is obeyed.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "feeds/feed.h"
#include "feeds/schedule/pause.h"

namespace vigie::feeds {

/// A server that takes us for a robot is left alone for about so long at first.
inline constexpr std::chrono::seconds blocked_pause{900};

/// The pause after the `failures`-th failure in a row, `fault` being the last.
Pause back_off(const Feed& feed, int failures, text::PollFault fault);

/// Reads Retry-After (RFC 9110, 10.2.3): seconds or an HTTP date, as a delay from `now` between
/// nothing and longest_pause. None when it is neither.
std::optional<std::chrono::seconds> read_retry_after(std::string_view header, text::Instant now);

/// A share in [0, 1) that depends only on the feed and the attempt, so that a replay of a failure
/// gives the same times and a thousand feeds of one dead host do not come back at once.
double share(std::string_view feed, int attempt);

}  // namespace vigie::feeds
