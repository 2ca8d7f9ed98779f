#include "daemon/pipeline/roster.h"

#include <algorithm>
#include <exception>
#include <tuple>
#include <utility>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "daemon/log.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

auto all_of(const feeds::Feed& feed) {
    const text::Outlet& outlet = feed.outlet;
    const feeds::HttpOptions& http = feed.http;
    return std::tie(feed.name,
                    feed.url,
                    outlet.name,
                    outlet.feed,
                    outlet.country,
                    outlet.tier,
                    outlet.belligerent,
                    feed.language,
                    feed.interval,
                    feed.slowest,
                    feed.user_agent,
                    http.version,
                    http.proxy,
                    http.headers,
                    feed.allow_private,
                    feed.allow_private_redirects,
                    feed.page,
                    feed.enabled);
}

}  // namespace

bool is_same(const feeds::Feed& one, const feeds::Feed& other) {
    return all_of(one) == all_of(other);
}

Roster::Roster(asio::io_context& io, Work work) : io_(io), work_(std::move(work)), idle_(io) {}

// ---- who is watched --------------------------------------------------------------------------

Roster::Changes Roster::set(const std::vector<feeds::Feed>& feeds) {
    Changes changes;
    for (const feeds::Feed& feed : feeds)
        want(feed, changes);
    for (auto& [name, post] : posts_) {
        const auto is_meant = [&name = name](const auto& feed) { return feed.name == name; };
        if (!post.wanted || std::any_of(feeds.begin(), feeds.end(), is_meant)) continue;
        post.wanted.reset();
        changes.removed.push_back(name);
    }
    // Last, for what is stopped looks at once whether it is still wanted.
    for (const auto* names : {&changes.changed, &changes.removed}) {
        for (const std::string& name : *names)
            posts_.at(name).stop.emit(asio::cancellation_type::terminal);
    }
    return changes;
}

void Roster::want(const feeds::Feed& feed, Changes& changes) {
    const auto at = posts_.find(feed.name);
    const bool is_watched = at != posts_.end() && at->second.wanted;
    if (is_watched && is_same(*at->second.wanted, feed)) return;
    (is_watched ? changes.changed : changes.added).push_back(feed.name);
    const bool is_new = at == posts_.end();  // else it is still on its way out, and comes back
    posts_[feed.name].wanted = feed;
    if (is_new) began(man(feed.name));
}

void Roster::dismiss(feeds::Feed feed) {
    leaving_.emplace_back();
    began(leave(std::move(feed), std::prev(leaving_.end())));
}

// ---- their coroutines ------------------------------------------------------------------------

void Roster::began(Done work) {
    ++under_way_;
    asio::co_spawn(io_, std::move(work), [this](const std::exception_ptr&) {
        if (--under_way_ == 0 && closing_) idle_.cancel();
    });
}

Roster::Done Roster::man(std::string name) {
    Post& post = posts_.at(name);  // a map's values stay where they are
    while (post.wanted && !closing_) {
        const feeds::Feed feed = *post.wanted;
        co_await until_stopped(work_.watch(feed), post.stop);
        if (closing_) break;
        if (!post.wanted) {
            co_await until_stopped(work_.leave(feed), post.stop);
        } else if (post.wanted->url != feed.url) {
            dismiss(feed);  // it need not wait for its former hub
        }
    }
    posts_.erase(name);
}

Roster::Done Roster::leave(feeds::Feed feed, Leaving::iterator stop) {
    co_await until_stopped(work_.leave(std::move(feed)), *stop);
    leaving_.erase(stop);
}

/// On this thread's own context, so that a cancellation reaches it at once.
Roster::Done Roster::until_stopped(Done work, asio::cancellation_signal& stop) {
    co_await asio::co_spawn(io_,
                            quietly(std::move(work)),
                            asio::bind_cancellation_slot(stop.slot(), asio::use_awaitable));
}

Roster::Done Roster::quietly(Done work) {
    try {
        co_await std::move(work);
    } catch (const boost::system::system_error&) {
        // cancelled: that is how it ends
    } catch (const std::exception& broken) {
        log_error("a feed's work broke", {{"why", broken.what()}});
    }
}

Roster::Done Roster::run() {
    error_code cancelled;
    co_await asio::this_coro::throw_if_cancelled(false);
    const auto told = co_await asio::this_coro::cancellation_state;
    idle_.expires_at(std::chrono::steady_clock::time_point::max());
    if (told.cancelled() == asio::cancellation_type::none)
        co_await idle_.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
    closing_ = true;
    for (auto& [name, post] : posts_)
        post.stop.emit(asio::cancellation_type::terminal);
    for (asio::cancellation_signal& stop : leaving_)
        stop.emit(asio::cancellation_type::terminal);
    co_await asio::this_coro::reset_cancellation_state(asio::disable_cancellation());
    while (under_way_ > 0) {
        idle_.expires_at(std::chrono::steady_clock::time_point::max());
        co_await idle_.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
    }
}

}  // namespace vigie::daemon
