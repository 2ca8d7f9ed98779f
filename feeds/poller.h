// One coroutine a feed: ask its host for leave, fetch, read, keep what is unseen, hand it on
// together with the feed's new state, wait. A failing feed costs nobody else anything. The outside
// comes in through Watch.
#pragma once

#include <chrono>
#include <functional>

#include <boost/asio/awaitable.hpp>

#include "feeds/articles.h"
#include "feeds/feed.h"
#include "feeds/fetcher.h"
#include "feeds/page/memory.h"
#include "feeds/poll.h"
#include "feeds/schedule/hosts.h"
#include "text/feed_state.h"
#include "text/time.h"

namespace vigie::feeds {

namespace websub {
class Callbacks;
struct Delivery;
}  // namespace websub

/// Parsing as a step of its own, so that a daemon may move it to a pool of threads.
using ReadFeed =
    std::function<boost::asio::awaitable<Result<Reading>>(Reply, Feed, text::Instant seen)>;

/// read_feed() on the calling thread.
boost::asio::awaitable<Result<Reading>> read_here(Reply reply, Feed feed, text::Instant seen);

/// Reading a page likewise; FeedError::out_of_time where its turn does not come in that time.
using ReadPage =
    std::function<boost::asio::awaitable<Result<Page>>(Reply, std::chrono::milliseconds time)>;

/// read_page() on the calling thread.
boost::asio::awaitable<Result<Page>> read_page_here(
    Reply reply, std::chrono::milliseconds time = std::chrono::milliseconds::max());

/// Waiting, so that a test's day may last a second.
using Sleep = std::function<boost::asio::awaitable<void>(std::chrono::milliseconds)>;

/// By a timer on the steady clock; a pause below zero is none.
boost::asio::awaitable<void> sleep_here(std::chrono::milliseconds pause);

/// The doors that polling needs. Must outlive every coroutine that uses it.
struct Watch {
    Fetcher& fetcher;
    const text::Clock& clock;
    Unread unread = {};  ///< called on the poller's thread
    /// Takes the harvest, waiting while its queue is full. False means "not kept" (a full disk,
    /// say): the feed's validators then stay as they were, and the poll counts as failed. So it
    /// does when the sink throws; it is then called once more, with that failure.
    std::function<boost::asio::awaitable<bool>(Harvest)> deliver;
    ReadFeed read = &read_here;
    std::chrono::milliseconds spread{2000};  ///< the first polls are spread over this time
    Sleep sleep = &sleep_here;
    /// How long a poll waits for its host's leave before it is put off. Spacing is waited out; a
    /// pause that the host asked for is not, so that what is stored tells when and why.
    std::chrono::milliseconds patience = std::chrono::seconds{30};
    Hosts hosts{};  ///< shared by all that is fetched through these doors
    ReadPage read_page = &read_page_here;
    PageMemory pages{};
    /// Waited for before a poll begins, so that what polls hold in memory is bounded however many
    /// feeds there are; null = there is room for all.
    std::function<boost::asio::awaitable<Room>(Standing)> room = nullptr;
    /// The same before the pages behind entries are read: that takes long where their host is slow,
    /// and by then the document is out of memory. The poll's own room is given up for it. Null when
    /// there was none in that time.
    std::function<boost::asio::awaitable<Room>(std::chrono::milliseconds)> pages_room = nullptr;
    websub::Callbacks* callbacks = nullptr;  ///< where hubs reach us; null = nowhere
};

/// One poll, without delivering it. An exception from a door makes it a failed poll with
/// FeedError::internal; cancellation alone passes.
boost::asio::awaitable<Harvest> poll_once(Feed feed, text::FeedState state, Watch& watch);

/// What the feed's hub brought, read as what a poll brings is.
boost::asio::awaitable<Harvest> read_delivery(const Feed& feed,
                                              text::FeedState state,
                                              websub::Delivery delivery,
                                              Watch& watch);

/// Polls until cancelled (asio per-operation cancellation, terminal): a transfer under way is
/// removed, and the coroutine ends by boost::system::system_error operation_aborted. Where hubs
/// reach us and the feed names one, it subscribes there and reads what it brings. A feed that is or
/// gets retired is polled no more; its coroutine waits to be cancelled.
boost::asio::awaitable<void> watch(Feed feed, text::FeedState state, Watch& doors);

}  // namespace vigie::feeds
