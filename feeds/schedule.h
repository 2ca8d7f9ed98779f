// When a feed is polled next, and what is remembered of it until then: a pure function of what is
// known. The rules are in schedule/, one file each:
//
//   back_off      failures double the pause, up to six hours; Retry-After is obeyed
//   rhythm        a feed is asked as often as it is worth asking
//   freshness     not before its server's cache gives another answer
//   push          seldom, while its hub tells what is new
//   quiet_hours   not when it asks to be spared
//   jitter        and not in step with the others
//   moves         a permanent redirect is believed in the end
//   hosts         what all feeds of one host owe it together
//
// After a success the pause is the longest of: the interval that feeds.toml wishes; the feed's
// rhythm, ttl, sy:updatePeriod and the answer's freshness, each up to slowest_interval(); and
// safety_net() while its hub is trusted. Quiet hours and Retry-After put it off further, up to
// longest_pause. Why it is what it is stays in the state.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "feeds/feed.h"
#include "feeds/schedule/pause.h"
#include "feeds/websub/links.h"
#include "text/feed_state.h"
#include "text/time.h"

namespace vigie::feeds {

enum class PollOutcome {
    changed,    ///< 200 with a readable feed
    unchanged,  ///< 304, or 200 with the same bytes
    failed,     ///< anything else
    put_off,    ///< not made: the host asked to be left alone
    pushed,     ///< not made: its hub delivered a document, which is read or not
    hub,        ///< not made: what passed between its hub and us is to be kept
};

/// What a readable document tells the schedule.
struct DocumentFact {
    std::string version;
    std::string ill_formed_why;
    int entries = 0;
    int undated = 0;
    bool news = false;  ///< something in it was not known
    std::optional<text::Instant> newest;
    std::chrono::seconds rhythm{0};  ///< usual_gap() of its entries
    text::Pace pace;
    std::int64_t bytes = 0;  ///< decompressed
};

/// What the schedule needs to know of a poll.
struct PollFact {
    PollOutcome outcome = PollOutcome::failed;
    std::string etag;                                 ///< of the answer
    std::string last_modified;                        ///< of the answer
    std::optional<std::chrono::seconds> retry_after;  ///< from any answer
    std::string elsewhere;  ///< the host that gave it, where a redirect led to another; else empty
    long status = 0;        ///< HTTP status; 0 = no answer
    text::PollFault fault = text::PollFault::none;  ///< of a failed poll
    std::string error;                              ///< of a failed poll, for a person
    std::string feed_link;                          ///< of a page in the feed's place
    std::string moved_to;                           ///< where permanent redirects led
    std::string body_hash;                          ///< of a 200
    Pause fresh;                                    ///< fresh_for() the answer
    websub::HubLinks hub;                           ///< that a changed feed names
    DocumentFact document;                          ///< of a changed feed
};

/// What is known of a feed, as far as it is of the feed's present address: another address has
/// other validators, and owes nothing to the failures of the one before it.
text::FeedState state_at(const Feed& feed, text::FeedState known);

/// The feed's next state. Validators are taken from a changed feed and from a 304 that has some
/// (RFC 9110, 15.4.5), never from a failure, so that what could not be read is asked for again. 410
/// retires the feed: its next_poll means nothing then.
text::FeedState next_poll(text::FeedState state,
                          const PollFact& fact,
                          text::Instant now,
                          const Feed& feed);

/// After its hub delivered a document, or the part of one that is new: the feed is known to live.
/// What a poll alone can tell (validators, the number of entries, the next poll) stays.
text::FeedState after_delivery(text::FeedState state, const DocumentFact& fact, text::Instant now);

/// How long to wait at the start: until the poll that was due, for a restart is no reason to ask
/// early; a small spread over the feeds that are due or new. An interval that was shortened
/// meanwhile counts at once, and a clock that was wrong keeps no feed for longer than
/// longest_pause.
std::chrono::milliseconds first_delay(const Feed& feed,
                                      const text::FeedState& state,
                                      text::Instant now,
                                      std::chrono::milliseconds spread);

}  // namespace vigie::feeds
