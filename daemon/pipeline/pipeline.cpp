#include "daemon/pipeline/pipeline.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "daemon/pipeline/poll_log.h"
#include "daemon/pipeline/to_the_end.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using namespace std::chrono_literals;

constexpr std::size_t harvests_in_hand = 8;
constexpr auto longest_retry = 60s;
constexpr auto drain_limit = 4500ms;  // systemd and people are promised five seconds

/// Waits for the timer; false when it was cancelled.
asio::awaitable<bool> pause(asio::steady_timer& timer, std::chrono::milliseconds time) {
    error_code stopped;
    timer.expires_after(time);
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, stopped));
    co_return !stopped;
}

void log_poll(const feeds::PollReport& report, text::Instant now) {
    const PollLine line = poll_line(report, now);
    log(line.level, line.event, line.fields);
}

/// A coroutine that ended by an exception other than its cancellation has met a bug.
void log_bug(const std::exception_ptr& thrown) {
    if (!thrown) return;
    try {
        std::rethrow_exception(thrown);
    } catch (const boost::system::system_error& error) {
        if (error.code() == asio::error::operation_aborted) return;
        log_error("a poller broke", {{"why", error.what()}});
    } catch (const std::exception& error) {
        log_error("a poller broke", {{"why", error.what()}});
    }
}

}  // namespace

Pipeline::Pipeline(asio::io_context& io, feeds::Fetcher& fetcher, Ground ground)
    : io_(io),
      ground_(std::move(ground)),
      seen_(ground_.seen.begin(), ground_.seen.end()),
      states_(ground_.newsroom.feeds()),
      readers_(ground_.extractor, ground_.scope, ground_.clock),
      writer_(ground_.newsroom, ground_.clock),
      in_hand_(io, harvests_in_hand),
      commits_(io, 1),
      told_(io),
      retry_(io),
      deadline_(io),
      watch_{fetcher,
             ground_.clock,
             [this](const std::string& article) { return seen_.contains(article); },
             [this](feeds::Harvest harvest) { return deliver(std::move(harvest)); },
             [this](feeds::Reply reply, feeds::Feed feed, text::Instant seen) {
                 return readers_.read(std::move(reply), std::move(feed), seen);
             }} {}

// ---- the line: a harvest comes in, alerts are committed and published -----------------------

asio::awaitable<bool> Pipeline::deliver(feeds::Harvest harvest) {
    // What is in hand at a stop is finished, not torn.
    co_return co_await asio::co_spawn(io_, keep(std::move(harvest)), to_the_end());
}

asio::awaitable<bool> Pipeline::keep(feeds::Harvest harvest) {
    const Gate::Pass inside = co_await in_hand_.enter();
    const feeds::PollReport report = std::move(harvest.report);
    alerts::Batch batch;
    batch.feed = std::move(harvest.state);
    batch.deliveries = co_await readers_.extract(std::move(harvest.fresh));
    const bool kept = co_await commit(std::move(batch));
    ++tally_.polls;
    if (report.outcome == feeds::PollOutcome::failed) ++tally_.failed_polls;
    log_poll(report, ground_.clock.now());
    co_return kept;
}

asio::awaitable<bool> Pipeline::commit(alerts::Batch batch) {
    const Gate::Pass mine = co_await commits_.enter();
    const auto shared = std::make_shared<const alerts::Batch>(std::move(batch));
    for (std::chrono::seconds wait = 1s;;
         wait = std::min<std::chrono::seconds>(2 * wait, longest_retry)) {
        const auto rows = co_await writer_.file(shared);
        if (rows) {
            committed(*shared, *rows);
            co_return true;
        }
        log_error("cannot store a harvest, holding it",
                  {{"feed", shared->feed ? shared->feed->feed : ""},
                   {"why", rows.error().message()},
                   {"next", stopping_ ? "stopping without it" : "in " + span_text(wait)}});
        if (stopping_ || !co_await pause(retry_, wait)) co_return false;
    }
}

void Pipeline::committed(const alerts::Batch& batch, const std::vector<alerts::OutboxRow>& rows) {
    ground_.publisher.wake();
    for (const auto& delivery : batch.deliveries)
        seen_.insert(delivery.article.id);
    tally_.articles += static_cast<std::int64_t>(batch.deliveries.size());
    tally_.alerts += static_cast<std::int64_t>(rows.size());
    for (const auto& row : rows) {
        log_info("alert",
                 {{"id", row.alert},
                  {"revision", std::to_string(row.revision)},
                  {"topic", row.address.topic},
                  {"seq", std::to_string(row.seq)}});
    }
}

// ---- the pollers ---------------------------------------------------------------------------

text::FeedState Pipeline::state_of(const feeds::Feed& feed) const {
    const auto known = std::find_if(
        states_.begin(), states_.end(), [&](const auto& state) { return state.feed == feed.name; });
    if (known != states_.end()) return *known;
    text::FeedState fresh;
    fresh.feed = feed.name;
    return fresh;
}

asio::awaitable<void> Pipeline::watch_all(std::vector<feeds::Feed> feeds) {
    watch_.spread = std::min<std::chrono::milliseconds>(50ms * feeds.size(), 2s);
    std::vector<decltype(asio::co_spawn(io_, poll(feeds::Feed{}), asio::deferred))> polls;
    polls.reserve(feeds.size());
    for (const feeds::Feed& feed : feeds) {
        polls.push_back(
            asio::co_spawn(io_, feeds::watch(feed, state_of(feed), watch_), asio::deferred));
    }
    auto group = asio::experimental::make_parallel_group(std::move(polls));
    const auto [order, thrown] =
        co_await group.async_wait(asio::experimental::wait_for_all(), asio::use_awaitable);
    for (const auto& one : thrown)
        log_bug(one);
}

asio::awaitable<void> Pipeline::poll(feeds::Feed feed) {
    const text::FeedState state = state_of(feed);
    feeds::Harvest harvest = co_await feeds::poll_once(std::move(feed), state, watch_);
    co_await deliver(std::move(harvest));
}

asio::awaitable<void> Pipeline::once(std::vector<feeds::Feed> feeds) {
    std::vector<decltype(asio::co_spawn(io_, poll(feeds::Feed{}), asio::deferred))> polls;
    polls.reserve(feeds.size());
    for (feeds::Feed& feed : feeds) {
        polls.push_back(asio::co_spawn(io_, poll(std::move(feed)), asio::deferred));
    }
    auto group = asio::experimental::make_parallel_group(std::move(polls));
    const auto [order, thrown] =
        co_await group.async_wait(asio::experimental::wait_for_all(), asio::use_awaitable);
    for (const auto& one : thrown)
        log_bug(one);
}

// ---- life and death ------------------------------------------------------------------------

asio::awaitable<void> Pipeline::until_told_to_stop(const Notify& notify) {
    const int number = co_await told_.async_wait(asio::use_awaitable);
    log_info("stopping", {{"signal", number == SIGINT ? "SIGINT" : "SIGTERM"}});
    notify.stopping();
    stopping_ = true;
    retry_.cancel();
    deadline_.expires_after(drain_limit);
    deadline_.async_wait([](error_code finished_in_time) {
        if (finished_in_time) return;
        // What is not committed is fetched again by the next start.
        log_warning("stopped before everything in hand was stored", {{"after", "4.5 s"}});
        std::_Exit(EXIT_SUCCESS);
    });
}

asio::awaitable<void> Pipeline::stay_alive(const Notify& notify) {
    const auto period = watchdog_period();
    asio::steady_timer timer(io_);
    while (co_await pause(timer, period.value_or(10s))) {
        co_await writer_.pass();  // a stuck writer must not look alive
        if (period) notify.alive();
        notify.status(std::to_string(tally_.alerts) + " alerts from " +
                      std::to_string(tally_.articles) + " articles; " +
                      std::to_string(tally_.failed_polls) + " of " + std::to_string(tally_.polls) +
                      " polls failed");
    }
}

asio::awaitable<void> Pipeline::run(std::vector<feeds::Feed> feeds, Notify notify) {
    using asio::experimental::awaitable_operators::operator||;
    told_.add(SIGINT);
    told_.add(SIGTERM);
    notify.ready();
    co_await (watch_all(std::move(feeds)) || until_told_to_stop(notify) || stay_alive(notify));
    deadline_.cancel();
}

}  // namespace vigie::daemon
