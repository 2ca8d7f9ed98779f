#include "daemon/pipeline/tidings.h"

#include <algorithm>
#include <utility>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "feeds/schedule.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

/// So long after the start everybody who can be heard has been, but for feeds that hang.
constexpr std::chrono::minutes longest_catching_up{10};

}  // namespace

Tidings::Tidings(asio::io_context& io, Ground ground, const alerts::Newsroom::Listening& listening)
    : ground_(ground), region_watch_(listening), pause_(io) {}

void Tidings::watch(std::vector<feeds::Feed> feeds, const std::vector<std::string>& forgotten) {
    for (const std::string& name : forgotten)
        feed_watch_.forget(name);
    watched_ = std::move(feeds);
    unheard_.clear();
    const text::Instant now = ground_.clock.now();
    for (const feeds::Feed& feed : watched_) {
        const text::FeedState state = feeds::state_at(feed, ground_.memory.of(feed));
        // Who is not due was heard before, and what it brought is stored.
        if (!state.retired() && state.next_poll <= now) unheard_.insert(feed.name);
    }
}

void Tidings::watch_regions(std::vector<std::string> regions) {
    region_watch_.watch(std::move(regions));
    ground_.telemetry.covers(region_watch_.facts(limits(), ground_.clock.now()));
}

void Tidings::committed(const alerts::Batch& batch) {
    for (const alerts::Delivery& delivery : batch.deliveries)
        region_watch_.heard(delivery.article.outlet.feed, delivery);
}

void Tidings::polled(const std::string& name) {
    unheard_.erase(name);
    const auto feed = std::find_if(
        watched_.begin(), watched_.end(), [&](const auto& one) { return one.name == name; });
    if (feed != watched_.end()) tell_of(*feed);  // else taken out meanwhile
    tell_of_regions();
}

void Tidings::tell_of(const feeds::Feed& feed) {
    const text::FeedState state = feeds::state_at(feed, ground_.memory.of(feed));
    auto notice = feed_watch_.news_of(state, settings_, ground_.clock.now());
    if (notice) ground_.publisher.announce(std::move(notice->topic), std::move(notice->body));
}

void Tidings::tell_of_regions() {
    const text::Instant now = ground_.clock.now();
    ground_.telemetry.covers(region_watch_.facts(limits(), now));
    const bool waited = Steady::now() - began_ > longest_catching_up;
    has_caught_up_ = has_caught_up_ || unheard_.empty() || waited;
    if (!has_caught_up_ || watched_.empty()) return;  // `once` watches nothing
    for (Notice& notice : region_watch_.news(limits(), now))
        ground_.publisher.announce(std::move(notice.topic), std::move(notice.body));
}

RegionWatch::Limits Tidings::limits() const {
    return {settings_.silent_after, settings_.repeat};
}

asio::awaitable<void> Tidings::tell() {
    boost::system::error_code stopped;
    while (!stopped) {
        for (const feeds::Feed& feed : watched_)
            tell_of(feed);
        tell_of_regions();
        pause_.expires_after(std::min<std::chrono::seconds>(settings_.repeat, 1h));
        co_await pause_.async_wait(asio::redirect_error(asio::use_awaitable, stopped));
    }
}

}  // namespace vigie::daemon
