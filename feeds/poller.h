// One coroutine a feed: fetch, read, keep what is unseen, hand it on together with the feed's new
// state, wait. A failing feed costs nobody else anything. The outside comes in through Watch.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>

#include "feeds/articles.h"
#include "feeds/feed.h"
#include "feeds/fetcher.h"
#include "feeds/schedule.h"
#include "text/feed_state.h"
#include "text/time.h"

namespace vigie::feeds {

/// One poll as the log tells it: which feed, what, and what happens next.
struct PollReport {
    std::string feed;
    PollOutcome outcome = PollOutcome::failed;
    long status = 0;          ///< HTTP status; 0 = no answer
    std::size_t entries = 0;  ///< in the document
    std::size_t fresh = 0;    ///< of them unseen
    std::size_t undated = 0;  ///< articles without a usable date
    std::size_t bytes = 0;    ///< of the document, decompressed
    std::chrono::milliseconds duration{0};
    std::error_code error;       ///< FeedError of a failed poll
    std::string error_text;      ///< for a person: what, where, why; empty = no error
    std::string ill_formed_why;  ///< what had to be repaired; empty = nothing
    std::string moved_to;        ///< the feed's new permanent address; empty = not moved
    text::Instant next_poll{};
};

/// What one poll brings. State and articles belong in one transaction: validators without their
/// articles would skip those for ever. `fresh` is empty after a 304 or a failure.
struct Harvest {
    text::FeedState state;
    std::vector<text::Article> fresh;  ///< oldest first, undated last
    PollReport report;
};

/// Parsing as a step of its own, so that a daemon may move it to a pool of threads.
using ReadFeed =
    std::function<boost::asio::awaitable<Result<Reading>>(Reply, Feed, text::Instant seen)>;

/// read_feed() on the calling thread.
boost::asio::awaitable<Result<Reading>> read_here(Reply reply, Feed feed, text::Instant seen);

/// The doors that polling needs. Must outlive every coroutine that uses it.
struct Watch {
    Fetcher& fetcher;
    const text::Clock& clock;
    /// Whether the store has the article already; called on the poller's thread.
    std::function<bool(const std::string& article_id)> seen;
    /// Takes the harvest, waiting while its queue is full. False means "not kept" (a full disk,
    /// say): the feed's validators then stay as they were, and the poll counts as failed. So it
    /// does when the sink throws; it is then called once more, with that failure.
    std::function<boost::asio::awaitable<bool>(Harvest)> deliver;
    ReadFeed read = &read_here;
    std::chrono::milliseconds spread{2000};  ///< the first polls are spread over this time
};

/// One poll, without delivering it. An exception from a door makes it a failed poll with
/// FeedError::internal; cancellation alone passes.
boost::asio::awaitable<Harvest> poll_once(Feed feed, text::FeedState state, Watch& watch);

/// Polls until cancelled (asio per-operation cancellation, terminal): a transfer under way is
/// removed, and the coroutine ends by boost::system::system_error operation_aborted.
boost::asio::awaitable<void> watch(Feed feed, text::FeedState state, Watch& doors);

}  // namespace vigie::feeds
