#include "feeds/schedule/push.h"

#include <algorithm>

namespace vigie::feeds {

using std::chrono::milliseconds;
using text::Because;

milliseconds safety_net(const Feed& feed) {
    const bool said = feed.slowest > std::chrono::seconds{0};
    return said ? slowest_interval(feed) : milliseconds{usual_safety_net};
}

Pause push_pause(const Feed& feed, const text::Subscription& subscription, text::Instant now) {
    const bool trusted = subscription.active(now) && subscription.missed == 0;
    if (!trusted) return {milliseconds{0}, Because::pushed};
    return {std::min(safety_net(feed), subscription.until - now), Because::pushed};
}

text::FeedState after_safety_net(text::FeedState state, bool news) {
    const bool relied = state.because == Because::pushed;
    if (relied && news) state.subscription.missed = std::min(state.subscription.missed + 1, 1000);
    return state;
}

text::FeedState without_net(const Feed& feed, text::FeedState state, text::Instant now) {
    if (state.because != Because::pushed) return state;
    const text::Instant usual = std::max(now, state.last_poll + poll_interval(feed));
    state.next_poll = std::min(state.next_poll, usual);
    state.pause = std::chrono::ceil<std::chrono::seconds>(state.next_poll - state.last_poll);
    state.because = Because::interval;
    return state;
}

}  // namespace vigie::feeds
