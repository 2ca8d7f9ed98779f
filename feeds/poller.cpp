#include "feeds/poller.h"

#include <algorithm>
#include <exception>
#include <utility>

#include <boost/asio/error.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>

#include "feeds/requests.h"

namespace vigie::feeds {

namespace asio = boost::asio;

namespace {

/// Why an answer is no feed, or nothing.
text::Error status_error(const Feed& feed, const Reply& reply) {
    std::string detail = feed.url + ": HTTP status " + std::to_string(reply.status);
    if (!reply.retry_after.empty()) detail += ", Retry-After: " + reply.retry_after.substr(0, 40);
    return {FeedError::http_status, std::move(detail)};
}

/// What one poll has learnt so far.
struct Poll {
    PollFact fact;
    PollReport report;
    std::vector<text::Article> fresh;
};

void set_error(Poll& poll, const text::Error& error) {
    poll.fact.outcome = PollOutcome::failed;
    poll.report.error = error.code;
    poll.report.error_text = error.message();
}

void note_reply(Poll& poll, const Reply& reply, text::Instant now) {
    poll.report.status = reply.status;
    poll.report.bytes = reply.body.size();
    poll.report.moved_to = reply.moved_to;
    poll.fact.retry_after = read_retry_after(reply.retry_after, now);
    poll.fact.etag = reply.etag;
    poll.fact.last_modified = reply.last_modified;
}

void note_reading(Poll& poll, Reading reading, const Watch& watch) {
    poll.fact.outcome = PollOutcome::changed;
    poll.report.entries = reading.entries;
    poll.report.undated = reading.undated;
    poll.report.ill_formed_why = std::move(reading.ill_formed_why);
    for (text::Article& article : reading.articles) {
        if (!watch.seen || !watch.seen(article.id)) poll.fresh.push_back(std::move(article));
    }
    // Feeds put the newest first; whoever reads on wants the order in which things happened.
    std::reverse(poll.fresh.begin(), poll.fresh.end());
    std::stable_sort(poll.fresh.begin(), poll.fresh.end(), [](const auto& a, const auto& b) {
        return a.published.value_or(text::Instant::max()) <
               b.published.value_or(text::Instant::max());
    });
    poll.report.fresh = poll.fresh.size();
}

asio::awaitable<void> fetch_and_read(const Feed& feed,
                                     const text::FeedState& state,
                                     Watch& watch,
                                     Poll& poll) {
    Request request = request_for(feed, feed.url);
    request.etag = state.etag;
    request.last_modified = state.last_modified;
    Result<Reply> reply = co_await watch.fetcher.get(std::move(request));
    const text::Instant now = watch.clock.now();
    if (!reply) {
        set_error(poll, reply.error());
        co_return;
    }
    note_reply(poll, *reply, now);
    if (reply->not_modified()) {
        poll.fact.outcome = PollOutcome::unchanged;
        co_return;
    }
    if (!reply->ok()) {
        set_error(poll, status_error(feed, *reply));
        co_return;
    }
    const bool cut_short = reply->cut_short;
    Result<Reading> reading = co_await watch.read(*std::move(reply), feed, now);
    if (!reading) {
        text::Error error = std::move(reading).error();
        error.detail = feed.url + ": " + error.detail;
        set_error(poll, error);
        co_return;
    }
    if (cut_short && reading->ill_formed_why.empty())
        reading->ill_formed_why = "the transfer was cut short";
    note_reading(poll, *std::move(reading), watch);
}

/// Waits for `pause`; a clock that jumps back never makes a feed wait longer than the ceiling.
asio::awaitable<void> sleep(std::chrono::milliseconds pause) {
    const auto bounded = std::clamp<std::chrono::milliseconds>(
        pause, std::chrono::milliseconds{0}, longest_pause + std::chrono::hours{24});
    asio::steady_timer timer(co_await asio::this_coro::executor, bounded);
    co_await timer.async_wait(asio::use_awaitable);
}

/// Cancellation comes as an exception, and must reach whoever cancelled.
bool is_cancellation(const std::exception& thrown) {
    const auto* const failed = dynamic_cast<const boost::system::system_error*>(&thrown);
    return failed != nullptr && failed->code() == asio::error::operation_aborted;
}

text::Error bug(const Feed& feed, const std::exception& thrown) {
    return {FeedError::internal, feed.name + ": " + thrown.what()};
}

/// The state as it was, but for a failure more: what was not kept must be fetched again.
text::FeedState not_kept(const Feed& feed, const text::FeedState& before, text::Instant now) {
    PollFact failed;
    failed.outcome = PollOutcome::failed;
    return next_poll(before, failed, now, feed);
}

/// What is delivered in place of a harvest that the sink threw at: the failure, and no articles.
Harvest thrown_at(text::FeedState state, const text::Error& error) {
    Harvest failed;
    failed.report.feed = state.feed;
    failed.report.error = error.code;
    failed.report.error_text = error.message();
    failed.report.next_poll = state.next_poll;
    failed.state = std::move(state);
    return failed;
}

/// Delivers; tells the error where the sink threw.
asio::awaitable<Result<bool>> hand_on(const Feed& feed, Watch& doors, Harvest harvest) {
    try {
        co_return co_await doors.deliver(std::move(harvest));
    } catch (const std::exception& thrown) {
        if (is_cancellation(thrown)) throw;
        co_return tl::make_unexpected(bug(feed, thrown));
    }
}

/// The feed's state after a harvest was offered to the sink. A sink that throws is told so once.
asio::awaitable<text::FeedState> settle(const Feed& feed,
                                        const text::FeedState& before,
                                        Watch& doors,
                                        Harvest harvest) {
    text::FeedState next = harvest.state;
    const Result<bool> kept = co_await hand_on(feed, doors, std::move(harvest));
    if (kept && *kept) co_return next;
    text::FeedState failed = not_kept(feed, before, doors.clock.now());
    if (!kept) (void)co_await hand_on(feed, doors, thrown_at(failed, kept.error()));
    co_return failed;
}

}  // namespace

asio::awaitable<Result<Reading>> read_here(Reply reply, Feed feed, text::Instant seen) {
    const ParseHints hints{reply.final_url, reply.content_type};
    co_return read_feed(reply.body, hints, feed, seen);
}

asio::awaitable<Harvest> poll_once(Feed feed, text::FeedState state, Watch& watch) {
    const text::Instant start = watch.clock.now();
    state = state_at(feed, std::move(state));
    Poll poll;
    try {
        co_await fetch_and_read(feed, state, watch, poll);
    } catch (const std::exception& thrown) {
        if (is_cancellation(thrown)) throw;
        poll.fresh.clear();
        poll.report.fresh = 0;
        set_error(poll, bug(feed, thrown));
    }
    const text::Instant end = watch.clock.now();
    Harvest harvest;
    harvest.state = next_poll(std::move(state), poll.fact, end, feed);
    harvest.fresh = std::move(poll.fresh);
    harvest.report = std::move(poll.report);
    harvest.report.feed = feed.name;
    harvest.report.outcome = poll.fact.outcome;
    harvest.report.duration = end - start;
    harvest.report.next_poll = harvest.state.next_poll;
    co_return harvest;
}

asio::awaitable<void> watch(Feed feed, text::FeedState state, Watch& doors) {
    state = state_at(feed, std::move(state));
    co_await sleep(first_delay(state, doors.clock.now(), doors.spread));
    for (;;) {
        Harvest harvest = co_await poll_once(feed, state, doors);
        state = co_await settle(feed, state, doors, std::move(harvest));
        co_await sleep(state.next_poll - doors.clock.now());
    }
}

}  // namespace vigie::feeds
