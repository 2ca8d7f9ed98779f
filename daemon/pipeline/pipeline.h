// The straight line from a feed to a committed alert:
//
//   Feed -> fetch -> parse -> unseen? -> Article -> extract -> Report -> file -> publish
//
// One thread runs the network (this class and the pollers), a small pool reads (Readers), one
// thread owns desk and store (Writer), one the ZeroMQ sockets (alerts::Publisher). A poll's harvest
// is one transaction: the feed's state, its articles, events and alerts. A gate bounds how many
// harvests are in hand at once; the others wait in their coroutines.
#pragma once

#include <chrono>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include "alerts/newsroom.h"
#include "alerts/publisher.h"
#include "daemon/notify.h"
#include "daemon/pipeline/gate.h"
#include "daemon/pipeline/poll_log.h"
#include "daemon/pipeline/readers.h"
#include "daemon/pipeline/writer.h"
#include "daemon/telemetry/telemetry.h"
#include "feeds/feed.h"
#include "feeds/fetcher.h"
#include "feeds/poller.h"
#include "feeds/websub/callbacks.h"

namespace vigie::daemon {

/// What the pipeline stands on; everything outlives it.
struct Ground {
    const extractors::Extractor& extractor;
    extractors::Scope scope;
    alerts::Newsroom& newsroom;
    alerts::Publisher& publisher;
    const text::Clock& clock;
    Telemetry& telemetry;
};

/// Counted since the start.
struct Tally {
    std::int64_t polls = 0;
    std::int64_t failed_polls = 0;
    std::int64_t not_kept = 0;  ///< harvests that could not be stored; fetched again later
    std::int64_t articles = 0;
    std::int64_t unread = 0;  ///< of these, in a language that is not read
    std::int64_t alerts = 0;
};

class Pipeline {
public:
    Pipeline(boost::asio::io_context& io, feeds::Fetcher& fetcher, Ground ground);

    /// Before run(): hubs reach us there. `former` are feeds that are watched no more and whose
    /// hubs are to be told. The callbacks must outlive the pipeline.
    void be_pushed(feeds::websub::Callbacks& callbacks, std::vector<feeds::Feed> former);

    /// Watches the feeds until one of the signals in `told` (of the same io_context) comes, then
    /// finishes what is in hand. `told` stays the caller's: a second signal must not kill that.
    boost::asio::awaitable<void> run(std::vector<feeds::Feed> feeds,
                                     Notify notify,
                                     boost::asio::signal_set& told);
    /// Polls each feed once. What cannot be stored after a few tries is left, and counted.
    boost::asio::awaitable<void> once(std::vector<feeds::Feed> feeds);

    [[nodiscard]] const Tally& tally() const { return tally_; }

    /// Something that the status line should say besides, until it is empty again.
    void notice(std::string what) { notice_ = std::move(what); }

private:
    static constexpr int endless_tries = std::numeric_limits<int>::max();
    using Done = boost::asio::awaitable<void>;

    using PerFeed = Done (Pipeline::*)(feeds::Feed);

    /// Does `work` for all feeds at once, until each has ended.
    Done all(const std::vector<feeds::Feed>& feeds, PerFeed work);
    /// Polls one feed for ever. A bug of ours costs it a pause, not its life.
    Done watch(feeds::Feed feed);
    Done poll(feeds::Feed feed);
    Done leave_hub(feeds::Feed feed);
    Done until_told_to_stop(const Notify& notify, boost::asio::signal_set& told);
    Done stay_alive(const Notify& notify);
    void tell_status(const Notify& notify);
    /// Who was turned away by the publisher: into the log, at most once a second.
    Done watch_the_door();

    boost::asio::awaitable<bool> deliver(feeds::Harvest harvest);
    boost::asio::awaitable<bool> keep(feeds::Harvest harvest);
    boost::asio::awaitable<bool> take_in(feeds::Harvest harvest);
    boost::asio::awaitable<bool> commit(alerts::Batch batch);
    void committed(const alerts::Batch& batch, const std::vector<alerts::OutboxRow>& rows);
    void count(const feeds::PollReport& report, bool kept);
    /// Into the log when there are new ones, at most once a minute.
    void tell_publisher_failures(std::int64_t failures);
    /// What was asked for before the restart holds: hosts' pauses, feeds that are gone.
    void take_up_pauses(const std::vector<feeds::Feed>& feeds);
    void remember(const text::FeedState& state);
    [[nodiscard]] text::FeedState state_of(const feeds::Feed& feed) const;

    boost::asio::io_context& io_;
    Ground ground_;
    std::vector<text::FeedState> states_;  // as they were last committed
    Readers readers_;
    Writer writer_;
    Gate in_hand_;
    Gate commits_;
    boost::asio::steady_timer retry_;     // of the one commit that is under way
    boost::asio::steady_timer deadline_;  // of the drain
    bool stopping_ = false;
    int most_tries_ = endless_tries;
    std::int64_t failures_told_ = 0;  // of the publisher
    std::chrono::steady_clock::time_point next_failures_{};
    std::string notice_;
    PollLog poll_log_;
    Tally tally_;
    feeds::Watch watch_;
    std::vector<feeds::Feed> former_;
};

}  // namespace vigie::daemon
