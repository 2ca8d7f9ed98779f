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

/// So long after the start everybody who can be read has been, but for feeds that hang or fail.
constexpr std::chrono::minutes longest_catching_up{10};

/// When any feed was read last, watched now or not.
std::optional<text::Instant> last_read(const std::vector<text::FeedState>& feeds) {
    text::Instant last{};
    for (const text::FeedState& feed : feeds)
        last = std::max(last, feed.last_success);
    return last == text::Instant{} ? std::nullopt : std::optional(last);
}

std::chrono::milliseconds time_since(std::chrono::steady_clock::time_point moment) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                                 moment);
}

}  // namespace

std::chrono::milliseconds until_told_again(std::chrono::seconds repeat,
                                           std::optional<std::chrono::milliseconds> waited) {
    const std::chrono::milliseconds pause = std::min<std::chrono::seconds>(repeat, 1h);
    if (!waited || *waited >= longest_catching_up) return pause;
    return std::min<std::chrono::milliseconds>(pause, longest_catching_up - *waited);
}

Tidings::Tidings(asio::io_context& io, Ground ground, const alerts::Newsroom& newsroom)
    : ground_(ground),
      region_watch_(newsroom.listening(), last_read(newsroom.feeds())),
      pause_(io),
      started_(ground.clock.now()) {}

void Tidings::judge_by(const HealthSettings& settings) {
    settings_ = settings;
    woken_ = true;
    pause_.cancel();
}

void Tidings::watch(std::vector<feeds::Feed> feeds, const std::vector<std::string>& forgotten) {
    for (const std::string& name : forgotten)
        feed_watch_.forget(name);
    watched_ = std::move(feeds);
    unheard_.clear();
    std::set<std::string> names;
    const text::Instant now = ground_.clock.now();
    for (const feeds::Feed& feed : watched_) {
        names.insert(feed.name);
        const text::FeedState state = feeds::state_at(feed, ground_.memory.of(feed));
        // Who is not due was heard before, and what it brought is stored.
        if (!state.retired() && state.next_poll <= now) unheard_.insert(feed.name);
    }
    region_watch_.watch_feeds(std::move(names));
}

void Tidings::watch_regions(std::vector<std::string> regions) {
    region_watch_.watch(std::move(regions));
    ground_.telemetry.covers(this->regions(ground_.clock.now()));
}

void Tidings::committed(const alerts::Batch& batch) {
    for (const alerts::Delivery& delivery : batch.deliveries)
        region_watch_.heard(delivery.article.outlet.feed, delivery);
}

void Tidings::polled(const std::string& name) {
    const auto feed = std::find_if(
        watched_.begin(), watched_.end(), [&](const auto& one) { return one.name == name; });
    if (feed == watched_.end()) return;  // taken out meanwhile
    const text::FeedState state = feeds::state_at(*feed, ground_.memory.of(*feed));
    if (state.last_success != text::Instant{})
        region_watch_.read(state.last_success, ground_.clock.now());
    if (state.last_success >= started_ || state.retired()) unheard_.erase(name);
    tell_of(*feed);
    tell_of_regions();
}

void Tidings::tell_of(const feeds::Feed& feed) {
    const text::FeedState state = feeds::state_at(feed, ground_.memory.of(feed));
    auto notice = feed_watch_.news_of(state, settings_, ground_.clock.now());
    if (notice) ground_.publisher.announce(std::move(notice->topic), std::move(notice->body));
}

void Tidings::tell_of_regions() {
    const text::Instant now = ground_.clock.now();
    const bool waited = time_since(began_) >= longest_catching_up;
    has_caught_up_ = has_caught_up_ || unheard_.empty() || waited;
    ground_.telemetry.covers(regions(now));
    if (!has_caught_up_ || watched_.empty()) return;  // `once` watches nothing
    for (Notice& notice : region_watch_.news(limits(), now))
        ground_.publisher.announce(std::move(notice.topic), std::move(notice.body));
}

std::vector<RegionFact> Tidings::regions(text::Instant now) const {
    std::vector<RegionFact> facts = region_watch_.facts(limits(), now);
    for (RegionFact& fact : facts) {
        const bool may_be_ours = !has_caught_up_ && fact.state == RegionFact::State::silent;
        if (may_be_ours) fact.state = RegionFact::State::unknown;
    }
    return facts;
}

RegionWatch::Limits Tidings::limits() const {
    return {settings_.silent_after, settings_.repeat};
}

asio::awaitable<void> Tidings::tell() {
    for (;;) {
        for (const feeds::Feed& feed : watched_)
            tell_of(feed);
        tell_of_regions();
        boost::system::error_code stopped;
        woken_ = false;
        const auto waited = has_caught_up_ ? std::nullopt : std::optional(time_since(began_));
        pause_.expires_after(until_told_again(settings_.repeat, waited));
        co_await pause_.async_wait(asio::redirect_error(asio::use_awaitable, stopped));
        if (stopped && !woken_) co_return;
    }
}

}  // namespace vigie::daemon
