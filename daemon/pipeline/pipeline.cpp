#include "daemon/pipeline/pipeline.h"

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iterator>
#include <optional>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "daemon/cli/exit.h"
#include "daemon/pipeline/not_stored.h"
#include "daemon/pipeline/slack.h"
#include "daemon/pipeline/to_the_end.h"
#include "daemon/pipeline/turning.h"
#include "feeds/broken.h"
#include "feeds/visits.h"
#include "feeds/websub/subscriber.h"
#include "text/failpoint.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using namespace std::chrono_literals;

constexpr std::size_t harvests_in_hand = 8;
constexpr auto drain_limit = 4500ms;  // systemd and people are promised five seconds

/// Of text, in bytes.
std::size_t size_of(const std::vector<text::Article>& articles) {
    std::size_t size = 0;
    for (const text::Article& article : articles)
        size += article.title.size() + article.body.size();
    return size;
}

}  // namespace

Pipeline::Pipeline(asio::io_context& io, feeds::Fetcher& fetcher, Ground ground)
    : io_(io),
      ground_(std::move(ground)),
      memory_(ground_.newsroom.feeds()),
      readers_(io, ground_.clock, ground_.telemetry, ground_.notes),
      writer_(
          ground_.newsroom,
          [this](std::vector<alerts::OutboxRow> rows) { ground_.publisher.wake(std::move(rows)); },
          ground_.clock),
      rooms_(io),
      in_hand_(io, harvests_in_hand),
      commits_(io,
               writer_,
               {[this](const Batches& batches, const std::vector<Filed>& alerts) {
                    committed(batches, alerts);
                },
                [this] { pulse_.moved(std::chrono::steady_clock::now()); },
                [this](std::exception_ptr why) { give_up(std::move(why)); }}),
      deadline_(io),
      given_up_(io),
      vitals_({ground_.publisher, writer_, pulse_, tally_}, watchdog_period()),
      tidings_(
          io, {ground_.publisher, ground_.clock, ground_.telemetry, memory_}, ground_.newsroom),
      watch_{fetcher,
             ground_.clock,
             [this](text::Article article) { return ground_.newsroom.unread(std::move(article)); },
             [this](feeds::Harvest harvest) { return deliver(std::move(harvest)); },
             [this](feeds::Reply reply, feeds::Feed feed, text::Instant seen) {
                 return readers_.read(std::move(reply), std::move(feed), seen);
             }},
      roster_(io,
              {[this](feeds::Feed feed) { return watch(std::move(feed)); },
               [this](feeds::Feed feed) { return leave_hub(std::move(feed)); }}) {
    tidings_.judge_by(ground_.health);
    tidings_.watch_regions(ground_.tables->extractor.regions());
    watch_.sleep = [this](std::chrono::milliseconds pause) { return sleep(pause); };
    rooms_.stand_before(watch_);
    watch_.read_page = [this](feeds::Reply reply, std::chrono::milliseconds time) {
        return readers_.read_page(std::move(reply), time);
    };
}

void Pipeline::be_pushed(feeds::websub::Callbacks& callbacks, std::vector<feeds::Feed> former) {
    watch_.callbacks = &callbacks;
    former_ = std::move(former);
}

std::shared_ptr<const ArticleTables> Pipeline::read_with(
    std::shared_ptr<const ArticleTables> tables) {
    tidings_.watch_regions(tables->extractor.regions());
    return std::exchange(ground_.tables, std::move(tables));
}

// ---- the line: a harvest comes in, alerts are committed and published -----------------------

asio::awaitable<bool> Pipeline::deliver(feeds::Harvest harvest) {
    // What is in hand at a stop is finished, not torn.
    co_return co_await asio::co_spawn(io_, keep(std::move(harvest)), to_the_end());
}

asio::awaitable<bool> Pipeline::keep(feeds::Harvest harvest) {
    const std::string feed = harvest.report.feed;
    try {
        co_return co_await take_in(std::move(harvest));
    } catch (const std::exception& broken) {  // a bug of ours must not end the feed's polling
        log_error("a harvest broke",
                  {{"feed", feed}, {"why", broken.what()}, {"next", "fetched again later"}});
    }
    ++tally_.not_kept;
    co_return false;
}

asio::awaitable<bool> Pipeline::take_in(feeds::Harvest harvest) {
    ground_.telemetry.polled(harvest.report, harvest.state);
    const feeds::PollReport report = std::move(harvest.report);
    alerts::Batch batch;
    batch.feed = std::move(harvest.state);
    bool kept = false;
    if (harvest.fresh.empty()) {
        // Most polls fail or find nothing new: those stand in no line but the disk's, least of all
        // behind what a hostile feed gives to read, and hold no place meanwhile.
        harvest.room.reset();
        kept = co_await commit(std::move(batch));
    } else {
        kept = co_await read_in(std::move(harvest.fresh), std::move(batch));
    }
    count(report, kept);
    if (kept) tidings_.polled(report.feed);
    co_return kept;
}

asio::awaitable<bool> Pipeline::read_in(std::vector<text::Article> fresh, alerts::Batch batch) {
    // Whoever waits for the turn of those that take long is not among those in hand.
    std::optional<Gate::Pass> turn = co_await readers_.turn(size_of(fresh));
    const Gate::Pass inside = co_await in_hand_.enter();
    const auto tables = ground_.tables;  // of this harvest, whatever a hang-up puts in their place
    batch.lexicon = tables->extractor.lexicon_hash();
    batch.deliveries = co_await readers_.extract(std::move(fresh), tables);
    turn.reset();
    text::failpoint("after_extract");
    co_return co_await commit(std::move(batch));
}

void Pipeline::count(const feeds::PollReport& report, bool kept) {
    if (report.outcome != feeds::PollOutcome::hub) ++tally_.polls;
    const bool failed = report.outcome == feeds::PollOutcome::failed;
    if (failed) ++tally_.failed_polls;
    if (!kept && !failed) return;  // commit() has told what happened and what comes next
    const PollLine line = poll_log_.line(report, ground_.clock.now());
    log(line.level, line.event, line.fields);
}

asio::awaitable<bool> Pipeline::commit(alerts::Batch batch) {
    const bool kept = co_await commits_.commit(std::move(batch));
    if (!kept) ++tally_.not_kept;
    co_return kept;
}

void Pipeline::committed(const Batches& batches, const std::vector<Filed>& alerts) {
    for (const auto& batch : batches) {
        if (batch->feed) memory_.remember(*batch->feed);
        tidings_.committed(*batch);
        tally_.articles += static_cast<std::int64_t>(batch->deliveries.size());
        tally_.unread += ground_.telemetry.filed(batch->deliveries);
    }
    tally_.alerts += static_cast<std::int64_t>(alerts.size());
    for (const Filed& alert : alerts) {
        log_info("alert",
                 {{"id", alert.id},
                  {"revision", std::to_string(alert.revision)},
                  {"topic", alert.topic},
                  {"seq", std::to_string(alert.seq)}});
    }
}

// ---- the pollers ---------------------------------------------------------------------------

void Pipeline::take_up_pauses(const std::vector<feeds::Feed>& feeds) {
    for (const feeds::Feed& feed : feeds) {
        const text::FeedState state = feeds::state_at(feed, memory_.of(feed));
        feeds::remember_pause(watch_.hosts, state);
        if (!state.retired()) continue;
        log_error("feed is gone for good",
                  {{"feed", feed.name},
                   {"since", text::to_iso(state.retired_at)},
                   {"next", "never: give its new url in feeds.toml, or take it out"}});
    }
}

Pipeline::Done Pipeline::sleep(std::chrono::milliseconds pause) {
    const Nap nap(pulse_, pause);
    co_await feeds::sleep_here(pause);
}

Pipeline::Done Pipeline::watch(feeds::Feed feed) {
    const Watched watched(pulse_);
    for (;;) {
        try {
            co_await feeds::watch(feed, memory_.of(feed), watch_);
        } catch (const std::exception& broken) {
            if (feeds::is_cancellation(broken)) throw;
            log_error("a poller broke",
                      {{"feed", feed.name},
                       {"why", broken.what()},
                       {"next", "in " + span_text(feed.interval)}});
        }
        co_await sleep(feed.interval);
    }
}

Pipeline::Done Pipeline::poll(feeds::Feed feed) {
    const std::string name = feed.name;
    try {
        const text::FeedState state = feeds::state_at(feed, memory_.of(feed));
        if (state.retired()) co_return;
        feeds::Harvest harvest = co_await feeds::poll_once(std::move(feed), state, watch_);
        co_await deliver(std::move(harvest));
    } catch (const std::exception& broken) {
        log_error("a poller broke", {{"feed", name}, {"why", broken.what()}});
        ++tally_.polls;
        ++tally_.failed_polls;
    }
}

/// The state is cleared last: a restart in between leaves again.
Pipeline::Done Pipeline::leave_hub(feeds::Feed feed) {
    const auto subscription = memory_.of(feed).subscription;
    if (watch_.callbacks == nullptr || !subscription.exists()) co_return;
    const Watched watched(pulse_);
    co_await feeds::websub::leave(feed, subscription, watch_);
    log_info("hub", {{"feed", feed.name}, {"what", "left " + subscription.hub}});
    text::FeedState state = memory_.of(feed);
    if (state.url != feed.url) co_return;  // it has a new address, and is stored under that
    state.subscription = {};
    alerts::Batch batch;
    batch.feed = std::move(state);
    co_await asio::co_spawn(io_, commit(std::move(batch)), to_the_end());
}

Pipeline::Done Pipeline::once(std::vector<feeds::Feed> feeds) {
    commits_.try_at_most(few_tries);
    take_up_pauses(feeds);
    if (feeds.empty()) co_return;  // a group of none would never complete
    std::vector<decltype(asio::co_spawn(io_, poll(feeds::Feed{}), asio::deferred))> started;
    started.reserve(feeds.size());
    for (const feeds::Feed& feed : feeds)
        started.push_back(asio::co_spawn(io_, poll(feed), asio::deferred));
    auto group = asio::experimental::make_parallel_group(std::move(started));
    co_await group.async_wait(asio::experimental::wait_for_all(), asio::use_awaitable);
}

// ---- life and death ------------------------------------------------------------------------

Pipeline::Done Pipeline::until_told_to_stop(const Notify& notify, asio::signal_set& told) {
    const int number = co_await told.async_wait(asio::use_awaitable);
    log_info("stopping", {{"signal", number == SIGINT ? "SIGINT" : "SIGTERM"}});
    notify.stopping();
    drain(EXIT_SUCCESS);
}

void Pipeline::drain(int exit_code) {
    ground_.telemetry.stopping();
    stopping_ = true;
    commits_.stop();
    deadline_.expires_after(drain_limit);
    deadline_.async_wait([exit_code, &notes = ground_.notes](error_code finished_in_time) {
        if (finished_in_time) return;
        // What is not committed is fetched again by the next start.
        log_warning("stopped before everything in hand was stored", {{"after", "4.5 s"}});
        notes.end_all();
        std::_Exit(exit_code);
    });
}

Pipeline::Done Pipeline::or_end_all(Done work) {
    try {
        co_await std::move(work);
    } catch (const std::exception& broken) {
        if (feeds::is_cancellation(broken)) throw;
        give_up(std::current_exception());
    }
}

void Pipeline::give_up(std::exception_ptr why) {
    if (broken_) return;
    broken_ = std::move(why);
    drain(static_cast<int>(Exit::internal));
    given_up_.cancel();
}

Pipeline::Done Pipeline::until_given_up() {
    error_code given_up;
    given_up_.expires_at(std::chrono::steady_clock::time_point::max());
    if (!broken_)
        co_await given_up_.async_wait(asio::redirect_error(asio::use_awaitable, given_up));
}

Pipeline::Done Pipeline::run(std::vector<feeds::Feed> feeds,
                             Notify notify,
                             asio::signal_set& told) {
    using asio::experimental::awaitable_operators::operator||;
    watch_.spread = std::min<std::chrono::milliseconds>(50ms * feeds.size(), 2s);
    watch_these(feeds);
    for (feeds::Feed& feed : former_)
        roster_.dismiss(std::move(feed));
    notify.ready();
    // Named first: g++ 12 destroys temporaries of such an expression twice.
    Done until_told = or_end_all(until_told_to_stop(notify, told));
    Done alive = or_end_all(vitals_.stay_alive(notify));
    Done door = or_end_all(vitals_.watch_the_door());
    Done loop_turns = tell_turns(ground_.telemetry);
    Done writer_turns = tell_turns(writer_, ground_.telemetry);
    Done feeds_told = or_end_all(tidings_.tell());
    Done slack = give_back_slack();
    co_await (roster_.run() || std::move(until_told) || std::move(alive) || std::move(door) ||
              until_given_up() || std::move(loop_turns) || std::move(writer_turns) ||
              std::move(feeds_told) || std::move(slack));
    deadline_.cancel();
    if (broken_) std::rethrow_exception(broken_);
}

Roster::Changes Pipeline::watch_these(const std::vector<feeds::Feed>& feeds) {
    Roster::Changes changes = roster_.set(feeds);
    const auto in = [](const std::vector<std::string>& names, const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    std::vector<feeds::Feed> fresh;
    std::copy_if(feeds.begin(), feeds.end(), std::back_inserter(fresh), [&](const auto& feed) {
        return in(changes.added, feed.name) || in(changes.changed, feed.name);
    });
    take_up_pauses(fresh);
    std::vector<std::string> gone = changes.changed;
    gone.insert(gone.end(), changes.removed.begin(), changes.removed.end());
    tidings_.watch(feeds, gone);
    ground_.telemetry.watches(
        feeds, [this](const feeds::Feed& feed) { return feeds::state_at(feed, memory_.of(feed)); });
    return changes;
}

}  // namespace vigie::daemon
