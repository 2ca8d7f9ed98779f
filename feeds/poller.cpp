#include "feeds/poller.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include <boost/asio/error.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>

#include "feeds/broken.h"
#include "feeds/pages.h"
#include "feeds/requests.h"
#include "feeds/visits.h"
#include "feeds/websub/callbacks.h"
#include "feeds/websub/subscriber.h"
#include "text/failpoint.h"

namespace vigie::feeds {

namespace asio = boost::asio;

using std::chrono::milliseconds;

namespace {

/// An answer counts for the host that gave it: behind a redirect that may be another one.
void tell_host(const std::string& asked, const Reply& reply, Poll& poll, Watch& watch) {
    const std::string host = reply.final_url.empty() ? asked : host_at(reply.final_url);
    if (host != asked) poll.fact.elsewhere = host;
    watch.hosts.answered(host, reply.status, poll.fact.retry_after, watch.clock.now());
}

/// A document, however it came.
asio::awaitable<void> read_document(
    const Feed& feed, const std::string& address, Reply reply, Watch& watch, Poll& poll) {
    const text::Instant now = watch.clock.now();
    const bool cut_short = reply.cut_short;
    Result<Reading> reading = co_await watch.read(std::move(reply), feed, now);
    if (!reading) {
        text::Error error = std::move(reading).error();
        error.detail = address + ": " + error.detail;
        note_error(poll, error);
        co_return;
    }
    text::failpoint("after_parse");
    if (cut_short && reading->ill_formed_why.empty())
        reading->ill_formed_why = "the transfer was cut short";
    note_reading(poll, *std::move(reading), watch.unread, now);
}

/// The host whose leave a poll has, or waits for: a redirect may lead from one to another.
struct Stay {
    std::string host;
    std::optional<Hosts::Visit> visit;
    Berth berth;
};

/// From one host to another. The first one's leave is given back before the second's is asked for:
/// else two feeds that lead to each other's hosts would wait for each other. So is the place among
/// the polls, while the second host lets us wait: many feeds may lead to one.
asio::awaitable<Result<bool>> move_on(const Feed& feed,
                                      std::string host,
                                      Watch& watch,
                                      Stay& stay) {
    stay.visit.reset();
    stay.host = std::move(host);
    const Manners manners = feed.allow_private_redirects ? manners_of(feed) : Manners{};
    stay.visit = co_await ask_leave(stay.host, manners, watch, &stay.berth);
    if (!stay.visit) co_return fail(FeedError::host_paused, stay.host);
    co_return true;
}

asio::awaitable<void> fetch_and_read(
    const Feed& feed, const text::FeedState& state, Watch& watch, Stay& stay, Poll& poll) {
    Request request = request_for(feed, state.address());
    request.etag = state.etag;
    request.last_modified = state.last_modified;
    request.enter_host = [&](std::string host) {
        return move_on(feed, std::move(host), watch, stay);
    };
    const std::string host = host_at(request.url);
    const bool conditional = !request.etag.empty() || !request.last_modified.empty();
    Result<Reply> reply = co_await watch.fetcher.fetch(std::move(request));
    const text::Instant now = watch.clock.now();
    if (!reply) {
        note_error(poll, reply.error());
        co_return;
    }
    text::failpoint("after_fetch");
    if (stay.berth.room) stay.berth.room->answered();
    note_reply(poll, *reply, now);
    tell_host(host, *reply, poll, watch);
    if (reply->not_modified() && conditional) {
        poll.fact.outcome = PollOutcome::unchanged;
        co_return;
    }
    if (!reply->ok()) {
        note_error(poll, status_error(state.address(), *reply));
        co_return;
    }
    if (is_known(poll, state)) {
        poll.fact.outcome = PollOutcome::unchanged;
        poll.fact.fault = text::PollFault::none;
        co_return;
    }
    co_await read_document(feed, state.address(), *std::move(reply), watch, poll);
}

/// The state as it was, but for a failure more: what was not kept must be fetched again.
text::FeedState not_kept(const Feed& feed, const text::FeedState& before, text::Instant now) {
    PollFact failed;
    failed.outcome = PollOutcome::failed;
    failed.fault = text::PollFault::internal;
    failed.error = "its harvest was not kept";
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

/// Whether something came on the line before the pause was over.
asio::awaitable<bool> rings_within(milliseconds pause, websub::Line& line, Watch& doors) {
    using asio::experimental::awaitable_operators::operator||;
    if (doors.callbacks == nullptr) {
        co_await doors.sleep(pause);
        co_return false;
    }
    try {
        const auto first = co_await (doors.sleep(pause) || line.rung());
        co_return first.index() == 1;
    } catch (const asio::multiple_exceptions& both) {  // cancelled, each of the two
        std::rethrow_exception(both.first_exception());
    }
}

asio::awaitable<Harvest> hear(const Feed& feed,
                              const text::FeedState& state,
                              websub::Event event,
                              Watch& doors) {
    if (auto* const delivery = std::get_if<websub::Delivery>(&event))
        co_return co_await read_delivery(feed, state, std::move(*delivery), doors);
    co_return websub::heard(feed, state, event, doors.clock.now());
}

/// What a feed's turn is for: what its hub sent, a step towards the hub, or else a poll.
struct Turn {
    std::optional<websub::Event> event;
    std::optional<websub::Step> step;
};

/// Waits for what comes first: something from the feed's hub, the time to ask it, or the time to
/// poll. Feeds are here nearly always, so the frame of this one is kept small: what a turn brings
/// is in the frames of take_turn(), which come and go.
asio::awaitable<Turn> next_turn(const text::FeedState& state, websub::Line& line, Watch& doors) {
    for (;;) {
        if (std::optional<websub::Event> event = line.take()) co_return Turn{std::move(event), {}};
        const websub::Step step = websub::next_step(state, doors);
        const bool hub_first = step.act != websub::Act::nothing && step.at < state.next_poll;
        // A clock that jumps back never makes a feed wait longer than the longest pause.
        const milliseconds pause =
            std::min<milliseconds>((hub_first ? step.at : state.next_poll) - doors.clock.now(),
                                   longest_pause + std::chrono::hours{24});
        if (co_await rings_within(pause, line, doors)) continue;
        Turn turn;
        if (hub_first) turn.step = step;
        co_return turn;
    }
}

asio::awaitable<Harvest> harvest_of_turn(const Feed& feed,
                                         text::FeedState& state,
                                         Turn turn,
                                         Watch& doors) {
    if (turn.event) co_return co_await hear(feed, state, *std::move(turn.event), doors);
    if (turn.step) co_return co_await websub::take_step(feed, state, *turn.step, doors);
    co_return co_await poll_once(feed, state, doors);
}

asio::awaitable<void> take_turn(const Feed& feed, text::FeedState& state, Turn turn, Watch& doors) {
    Harvest harvest = co_await harvest_of_turn(feed, state, std::move(turn), doors);
    state = co_await settle(feed, state, doors, std::move(harvest));
}

}  // namespace

asio::awaitable<Result<Page>> read_page_here(Reply reply, milliseconds /*time*/) {
    const PageHints hints{reply.final_url, reply.content_type, reply.content_language};
    co_return read_page(reply.body, hints);
}

asio::awaitable<Result<Reading>> read_here(Reply reply, Feed feed, text::Instant seen) {
    const ParseHints hints{reply.final_url, reply.content_type};
    Result<Reading> reading = read_feed(reply.body, hints, feed, seen);
    if (reading) reading->named = websub::links_in(reply.body, reply.final_url);
    co_return reading;
}

asio::awaitable<void> sleep_here(milliseconds pause) {
    asio::steady_timer timer(co_await asio::this_coro::executor, pause);
    co_await timer.async_wait(asio::use_awaitable);
}

asio::awaitable<Harvest> poll_once(Feed feed, text::FeedState state, Watch& watch) {
    state = state_at(feed, std::move(state));
    Stay stay{host_at(state.address()), {}, {standing_of(state), nullptr}};
    stay.visit = co_await ask_leave(stay.host, manners_of(feed), watch, &stay.berth);
    const text::Instant start = watch.clock.now();
    Poll poll;
    try {
        if (stay.visit) co_await fetch_and_read(feed, state, watch, stay, poll);
        if (!stay.visit)  // here, or where it was redirected to
            co_return put_off(state, next_leave(stay.host, watch.hosts, start), start);
        stay.visit.reset();  // the pages often lie on the same host
        co_await look_at_pages(feed, poll, stay.berth.room, watch);
    } catch (const std::exception& thrown) {
        if (is_cancellation(thrown)) throw;
        note_error(poll, bug(feed, thrown));
    }
    const text::Instant end = watch.clock.now();
    Harvest harvest = harvest_of(std::move(poll), state, end, feed);
    harvest.room = std::move(stay.berth.room);
    harvest.report.duration = end - start;
    co_return harvest;
}

asio::awaitable<Harvest> read_delivery(const Feed& feed,
                                       text::FeedState state,
                                       websub::Delivery delivery,
                                       Watch& watch) {
    const text::Instant start = watch.clock.now();
    Room room;
    Poll poll;
    poll.report.bytes = delivery.body.size();
    Reply reply;
    reply.content_type = std::move(delivery.content_type);
    reply.final_url = state.address();
    reply.body = std::move(delivery.body);
    try {
        co_await read_document(feed, state.address(), std::move(reply), watch, poll);
        co_await look_at_pages(feed, poll, room, watch);
    } catch (const std::exception& thrown) {
        if (is_cancellation(thrown)) throw;
        note_error(poll, bug(feed, thrown));
    }
    const text::Instant end = watch.clock.now();
    Harvest harvest = harvest_of_delivery(std::move(poll), std::move(state), end, feed);
    harvest.room = std::move(room);
    harvest.report.duration = end - start;
    co_return harvest;
}

asio::awaitable<void> watch(Feed feed, text::FeedState state, Watch& doors) {
    state = state_at(feed, std::move(state));
    if (doors.callbacks == nullptr) state.subscription = {};  // no hub reaches us
    websub::Line line(
        doors.callbacks, feed.name, state.subscription, co_await asio::this_coro::executor);
    const text::Instant now = doors.clock.now();
    state.next_poll = now + first_delay(feed, state, now, doors.spread);
    while (!state.retired()) {
        Turn turn = co_await next_turn(state, line, doors);
        co_await take_turn(feed, state, std::move(turn), doors);
    }
    if (state.subscription.exists()) {
        Turn leaving;
        leaving.step = websub::Step{websub::Act::leave, {}};
        co_await take_turn(feed, state, std::move(leaving), doors);
    }
    for (;;)
        co_await doors.sleep(std::chrono::hours{24});
}

}  // namespace vigie::feeds
