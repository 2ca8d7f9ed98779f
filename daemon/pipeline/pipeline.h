// The straight line from a feed to a committed alert:
//
//   Feed -> fetch -> parse -> unseen? -> Article -> extract -> Report -> file -> publish
//
// One thread runs the network (this class and the pollers), a small pool reads (Readers), one
// thread owns desk and store (Writer), one the ZeroMQ sockets (alerts::Publisher). A poll's harvest
// goes whole into one transaction: the feed's state, its articles, events and alerts; those that
// are ready together share it (Commits). A gate bounds how many harvests with articles are in hand
// at once; the others wait in their coroutines.
#pragma once

#include <chrono>
#include <exception>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include "alerts/newsroom.h"
#include "alerts/publisher.h"
#include "daemon/notify.h"
#include "daemon/pipeline/commits.h"
#include "daemon/pipeline/configuration.h"
#include "daemon/pipeline/crash_notes.h"
#include "daemon/pipeline/feed_memory.h"
#include "daemon/pipeline/gate.h"
#include "daemon/pipeline/poll_log.h"
#include "daemon/pipeline/pulse.h"
#include "daemon/pipeline/readers.h"
#include "daemon/pipeline/rooms.h"
#include "daemon/pipeline/roster.h"
#include "daemon/pipeline/tally.h"
#include "daemon/pipeline/tidings.h"
#include "daemon/pipeline/vitals.h"
#include "daemon/pipeline/writer.h"
#include "daemon/telemetry/telemetry.h"
#include "feeds/feed.h"
#include "feeds/fetcher.h"
#include "feeds/poller.h"
#include "feeds/websub/callbacks.h"

namespace vigie::daemon {

/// What the pipeline stands on; everything that is referred to outlives it.
struct Ground {
    std::shared_ptr<const ArticleTables> tables;  ///< those that it begins with
    alerts::Newsroom& newsroom;
    alerts::Publisher& publisher;
    const text::Clock& clock;
    Telemetry& telemetry;
    CrashNotes& notes;
    HealthSettings health = {};
};

class Pipeline {
public:
    Pipeline(boost::asio::io_context& io, feeds::Fetcher& fetcher, Ground ground);

    /// Before run(): hubs reach us there. `former` are feeds that are watched no more and whose
    /// hubs are to be told. The callbacks must outlive the pipeline.
    void be_pushed(feeds::websub::Callbacks& callbacks, std::vector<feeds::Feed> former);

    /// Watches the feeds until one of the signals in `told` (of the same io_context) comes, then
    /// finishes what is in hand. Throws when it ends for another reason: a bug, or a store that
    /// turned out to be damaged. `told` stays the caller's: a second signal must not kill that.
    boost::asio::awaitable<void> run(std::vector<feeds::Feed> feeds,
                                     Notify notify,
                                     boost::asio::signal_set& told);
    /// Polls each feed once. What cannot be stored after a few tries is left, and counted.
    boost::asio::awaitable<void> once(std::vector<feeds::Feed> feeds);

    [[nodiscard]] const Tally& tally() const { return tally_; }

    // What a hang-up changes while run() goes on:

    /// Articles that come in from now on are read with these; those from before, for whoever takes
    /// them down.
    std::shared_ptr<const ArticleTables> read_with(std::shared_ptr<const ArticleTables> tables);

    /// What does not happen is told of by these.
    void judge_by(const HealthSettings& settings) { tidings_.judge_by(settings); }

    /// Reports that come in from now on are judged by these.
    boost::asio::awaitable<void> go_by(alerts::NewsroomSettings rules) {
        return writer_.go_by(std::move(rules));
    }

    /// From now on these feeds are watched; the hubs of those that are gone are told.
    Roster::Changes watch_these(const std::vector<feeds::Feed>& feeds);

    /// Something that the status line should say besides, until it is empty again.
    void notice(std::string what) { vitals_.notice(std::move(what)); }

    /// From its stop on nothing new is begun.
    [[nodiscard]] bool is_stopping() const { return stopping_; }

    /// Ends run() with this exception, once what is in hand has ended: something that the daemon
    /// cannot do without does not go on.
    void give_up(std::exception_ptr why);

    void tell_status(const Notify& notify) { vitals_.tell_status(notify); }

private:
    using Done = boost::asio::awaitable<void>;

    /// Polls one feed for ever. A bug of ours costs it a pause, not its life.
    Done watch(feeds::Feed feed);
    Done poll(feeds::Feed feed);
    Done leave_hub(feeds::Feed feed);
    Done sleep(std::chrono::milliseconds pause);
    Done until_told_to_stop(const Notify& notify, boost::asio::signal_set& told);
    /// From now on nothing is begun; what is in hand has so long, then the process ends.
    void drain(int exit_code);
    /// A bug in `work` ends run(), rather than what `work` was to do in silence.
    Done or_end_all(Done work);
    Done until_given_up();

    boost::asio::awaitable<bool> deliver(feeds::Harvest harvest);
    boost::asio::awaitable<bool> keep(feeds::Harvest harvest);
    boost::asio::awaitable<bool> take_in(feeds::Harvest harvest);
    boost::asio::awaitable<bool> read_in(std::vector<text::Article> fresh, alerts::Batch batch);
    boost::asio::awaitable<bool> commit(alerts::Batch batch);
    void committed(const Batches& batches, const std::vector<Filed>& alerts);
    void count(const feeds::PollReport& report, bool kept);
    /// What was asked for before the restart holds: hosts' pauses, feeds that are gone.
    void take_up_pauses(const std::vector<feeds::Feed>& feeds);

    boost::asio::io_context& io_;
    Ground ground_;
    FeedMemory memory_;
    Readers readers_;
    Writer writer_;
    Rooms rooms_;
    Gate in_hand_;
    Commits commits_;
    boost::asio::steady_timer deadline_;  // of the drain
    boost::asio::steady_timer given_up_;  // cancelled when it is
    bool stopping_ = false;
    PollLog poll_log_;
    Tally tally_;
    Pulse pulse_;
    Vitals vitals_;
    Tidings tidings_;
    feeds::Watch watch_;
    Roster roster_;
    std::vector<feeds::Feed> former_;
    std::exception_ptr broken_;  // what ended run(), when nobody told it to stop
};

}  // namespace vigie::daemon
