#include "feeds/visits.h"

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>

#include "feeds/schedule/back_off.h"
#include "feeds/url.h"

namespace vigie::feeds {

namespace asio = boost::asio;

using std::chrono::milliseconds;

namespace {

/// Others went to the host while its turn queued for a place; when they are done soon, the place is
/// not given up for that. Once: whoever lets us wait on is waited for outside.
constexpr std::chrono::seconds longest_wait_in_place{2};

/// Until when leave is waited for. A deadline that is for ever must not be counted from.
text::Instant last_moment(const Watch& watch, text::Instant until) {
    return std::min(watch.clock.now() + watch.patience, until);
}

text::Error no_leave(const std::string& host,
                     const std::string& url,
                     const Watch& watch,
                     text::Instant until) {
    const text::Instant paused = watch.hosts.paused_until(host);
    if (paused > last_moment(watch, until))
        return {FeedError::host_paused, url + ": not before " + text::to_iso(paused)};
    return {FeedError::out_of_time, url + ": others were before it at " + host};
}

/// What is left of the time before `until`, at least a moment; nothing = all the time.
milliseconds time_left(text::Instant until, text::Instant now) {
    if (until == text::Instant::max()) return milliseconds{0};
    return std::max<milliseconds>(until - now, milliseconds{1});
}

bool needs_room(const Berth* berth, const Watch& watch) {
    return berth != nullptr && !berth->room && watch.room;
}

void give_up_room(Berth* berth) {
    if (berth != nullptr) berth->room.reset();
}

}  // namespace

std::string host_at(const std::string& url) {
    return host_of(url).value_or("");
}

Manners manners_of(const Feed& feed) {
    return feed.allow_private ? unbound : Manners{};
}

asio::awaitable<Result<Reply>> visit(Request request,
                                     Manners manners,
                                     Watch& watch,
                                     text::Instant until) {
    const std::string host = host_at(request.url);
    const std::string url = request.url;
    const std::optional<Hosts::Visit> leave =
        co_await ask_leave(host, manners, watch, nullptr, until);
    if (!leave) co_return tl::make_unexpected(no_leave(host, url, watch, until));
    request.at_most = time_left(until, watch.clock.now());
    Result<Reply> reply = co_await watch.fetcher.fetch(std::move(request));
    const text::Instant now = watch.clock.now();
    if (reply) {
        const std::string answered = host_of(reply->final_url).value_or(host);
        watch.hosts.answered(
            answered, reply->status, read_retry_after(reply->retry_after, now), now);
    } else if (reply.error().code == make_error_code(FeedError::timed_out) && now >= until) {
        co_return fail(FeedError::out_of_time, reply.error().detail);
    }
    co_return reply;
}

asio::awaitable<std::optional<Hosts::Visit>> ask_leave(
    std::string host, Manners manners, Watch& watch, Berth* berth, text::Instant until) {
    Hosts::Turn turn;
    for (;;) {
        if (watch.hosts.paused_until(host) > last_moment(watch, until)) co_return std::nullopt;
        text::Instant now = watch.clock.now();
        // Nobody queues for a room to be told to come later; and while one whose turn has come
        // queues for it, the host is free for those who have theirs.
        const bool got_room =
            needs_room(berth, watch) && !watch.hosts.refuse(host, now, manners, &turn);
        if (got_room) {
            turn.step_aside();
            berth->room = co_await watch.room(berth->standing);
            turn.step_back();
            now = watch.clock.now();
        }
        if (now >= until) co_return std::nullopt;
        auto answer = watch.hosts.enter(host, now, manners, &turn);
        if (auto* visit = std::get_if<Hosts::Visit>(&answer)) co_return std::move(*visit);
        const text::Instant again = std::get<text::Instant>(answer);
        // One of a host at most, or the feeds of a host that has many would hold all rooms idle.
        const bool stays = got_room && turn.leads() && again - now <= longest_wait_in_place;
        if (!stays) give_up_room(berth);
        if (again > last_moment(watch, until)) co_return std::nullopt;
        co_await watch.sleep(again - now);
    }
}

Paused next_leave(const std::string& host, const Hosts& hosts, text::Instant now) {
    const text::Instant paused = hosts.paused_until(host);
    return {host, paused > now ? paused : now + std::chrono::minutes{1}};
}

void remember_pause(Hosts& hosts, const text::FeedState& state) {
    if (state.because != text::Because::retry_after) return;
    const bool elsewhere = !state.asking_host.empty();
    hosts.pause(elsewhere ? state.asking_host : host_at(state.address()), state.next_poll);
}

}  // namespace vigie::feeds
