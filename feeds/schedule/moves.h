// Permanent redirects (301, 308) and when to believe them. Servers in trouble answer with a 301 to
// a login page or a parking site for an hour; so a move counts only where a feed lies at its end,
// and is adopted when it has been seen three times over at least a day. The configured address
// stays the feed's key, and is asked again when the adopted one fails three times in a row.
#pragma once

#include <chrono>
#include <string>

#include "text/feed_state.h"
#include "text/time.h"

namespace vigie::feeds {

inline constexpr int polls_to_believe_a_move = 3;
inline constexpr std::chrono::hours time_to_believe_a_move{24};
inline constexpr int failures_to_doubt_a_move = 3;

/// The state after a poll that found a feed, by way of permanent redirects to `moved_to` (empty =
/// none). A move from https to http is followed at each poll but never adopted.
text::FeedState after_arrival(text::FeedState state,
                              const std::string& moved_to,
                              text::Instant now);

/// The state after a poll that failed: a doubted move is forgotten, with the validators that were
/// learnt there.
text::FeedState after_failure(text::FeedState state);

/// Forgets the adopted address, at once: it says itself that the feed is gone.
text::FeedState back_home(text::FeedState state);

}  // namespace vigie::feeds
