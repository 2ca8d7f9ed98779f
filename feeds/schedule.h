// When a feed is polled next: a pure function of what is known. Success keeps the interval; failure
// doubles it up to six hours, spread by a jitter that depends only on the feed's name; a server's
// Retry-After is obeyed up to that ceiling.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "feeds/feed.h"
#include "text/feed_state.h"
#include "text/time.h"

namespace vigie::feeds {

inline constexpr std::chrono::hours longest_pause{6};

enum class PollOutcome {
    changed,    ///< 200 with a readable feed
    unchanged,  ///< 304
    failed,     ///< anything else
};

/// What the schedule needs to know of a poll.
struct PollFact {
    PollOutcome outcome = PollOutcome::failed;
    std::string etag;                                 ///< of a changed feed
    std::string last_modified;                        ///< of a changed feed
    std::optional<std::chrono::seconds> retry_after;  ///< from any answer
};

/// What is known of a feed, as far as it is of the feed's present address: another address has
/// other validators, and owes nothing to the failures of the one before it.
text::FeedState state_at(const Feed& feed, text::FeedState known);

/// The feed's next state. Validators change only with a changed feed, so that a failed or
/// unreadable answer is asked for again.
text::FeedState next_poll(text::FeedState state,
                          const PollFact& fact,
                          text::Instant now,
                          const Feed& feed);

/// Reads Retry-After: seconds or an HTTP date, as a delay from `now` between nothing and
/// longest_pause.
std::optional<std::chrono::seconds> read_retry_after(std::string_view header, text::Instant now);

/// How long to wait at the start: a small spread over the feeds, except that a back-off (failures)
/// from before the restart is kept.
std::chrono::milliseconds first_delay(const text::FeedState& state,
                                      text::Instant now,
                                      std::chrono::milliseconds spread);

}  // namespace vigie::feeds
