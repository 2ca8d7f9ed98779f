#include "feeds/poller.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>
#include <variant>

#include <boost/asio/error.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>

#include "feeds/pages.h"
#include "feeds/requests.h"
#include "feeds/url.h"
#include "feeds/websub/callbacks.h"
#include "feeds/websub/subscriber.h"
#include "text/failpoint.h"

namespace vigie::feeds {

namespace asio = boost::asio;

using std::chrono::milliseconds;

namespace {

/// An address that is none has no host, and fails when it is fetched.
std::string host_at(const std::string& url) {
    return host_of(url).value_or("");
}

/// An answer counts for the host that gave it: behind a redirect that may be another one.
void tell_host(const std::string& asked, const Reply& reply, const Poll& poll, Watch& watch) {
    const std::string host = reply.final_url.empty() ? asked : host_at(reply.final_url);
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

asio::awaitable<void> fetch_and_read(const Feed& feed,
                                     const text::FeedState& state,
                                     Watch& watch,
                                     Poll& poll) {
    Request request = request_for(feed, state.address());
    request.etag = state.etag;
    request.last_modified = state.last_modified;
    const std::string host = host_at(request.url);
    const bool conditional = !request.etag.empty() || !request.last_modified.empty();
    Result<Reply> reply = co_await watch.fetcher.fetch(std::move(request));
    const text::Instant now = watch.clock.now();
    if (!reply) {
        note_error(poll, reply.error());
        co_return;
    }
    text::failpoint("after_fetch");
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

/// The pages behind short entries. A bug there costs the pages, not the feed.
asio::awaitable<void> look_at_pages(const Feed& feed, Poll& poll, Room& room, Watch& watch) {
    if (feed.page == PagePolicy::never || poll.fresh.empty()) co_return;
    if (watch.pages_room) room = co_await watch.pages_room();
    try {
        poll.report.pages = co_await read_pages(feed, poll.fresh, watch);
    } catch (const std::exception& thrown) {
        if (is_cancellation(thrown)) throw;
        poll.report.pages.refused.push_back(bug(feed, thrown).message());
    }
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

Manners manners_of(const Feed& feed) {
    return feed.allow_private ? unbound : Manners{};
}

asio::awaitable<Result<Reply>> visit(Request request, Manners manners, Watch& watch) {
    const std::string host = host_at(request.url);
    const std::string url = request.url;
    const std::optional<Hosts::Visit> leave = co_await ask_leave(host, manners, watch);
    if (!leave) co_return fail(FeedError::host_paused, url);
    Result<Reply> reply = co_await watch.fetcher.fetch(std::move(request));
    if (reply) {
        const text::Instant now = watch.clock.now();
        const std::string answered = host_of(reply->final_url).value_or(host);
        watch.hosts.answered(
            answered, reply->status, read_retry_after(reply->retry_after, now), now);
    }
    co_return reply;
}

asio::awaitable<std::optional<Hosts::Visit>> ask_leave(std::string host,
                                                       Manners manners,
                                                       Watch& watch,
                                                       Room* room) {
    for (;;) {  // nobody queues for a room to be told to come another day
        if (watch.hosts.paused_until(host) > watch.clock.now() + watch.patience)
            co_return std::nullopt;
        if (room != nullptr && watch.room) *room = co_await watch.room();
        const text::Instant now = watch.clock.now();
        auto answer = watch.hosts.enter(host, now, manners);
        if (auto* visit = std::get_if<Hosts::Visit>(&answer)) co_return std::move(*visit);
        const text::Instant again = std::get<text::Instant>(answer);
        if (room != nullptr) room->reset();
        if (again > now + watch.patience) co_return std::nullopt;
        co_await watch.sleep(again - now);
    }
}

asio::awaitable<Result<Page>> read_page_here(Reply reply) {
    const PageHints hints{reply.final_url, reply.content_type, reply.content_language};
    co_return read_page(reply.body, hints);
}

asio::awaitable<Result<Reading>> read_here(Reply reply, Feed feed, text::Instant seen) {
    const ParseHints hints{reply.final_url, reply.content_type};
    co_return read_feed(reply.body, hints, feed, seen);
}

asio::awaitable<void> sleep_here(milliseconds pause) {
    asio::steady_timer timer(co_await asio::this_coro::executor, pause);
    co_await timer.async_wait(asio::use_awaitable);
}

void remember_pause(Hosts& hosts, const text::FeedState& state) {
    if (state.because != text::Because::retry_after) return;
    hosts.pause(host_at(state.address()), state.next_poll);
}

asio::awaitable<Harvest> poll_once(Feed feed, text::FeedState state, Watch& watch) {
    state = state_at(feed, std::move(state));
    const std::string host = host_at(state.address());
    Room room;
    std::optional<Hosts::Visit> visit = co_await ask_leave(host, manners_of(feed), watch, &room);
    const text::Instant start = watch.clock.now();
    if (!visit) co_return put_off(state, watch.hosts.paused_until(host), start);
    Poll poll;
    try {
        co_await fetch_and_read(feed, state, watch, poll);
        visit.reset();  // the pages often lie on the same host
        co_await look_at_pages(feed, poll, room, watch);
    } catch (const std::exception& thrown) {
        if (is_cancellation(thrown)) throw;
        note_error(poll, bug(feed, thrown));
    }
    const text::Instant end = watch.clock.now();
    Harvest harvest = harvest_of(std::move(poll), state, end, feed);
    harvest.room = std::move(room);
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
