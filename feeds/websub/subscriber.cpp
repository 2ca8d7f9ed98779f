#include "feeds/websub/subscriber.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "feeds/requests.h"
#include "feeds/schedule/push.h"
#include "feeds/url.h"
#include "feeds/visits.h"
#include "feeds/websub/callbacks.h"

namespace vigie::feeds::websub {
namespace {

namespace asio = boost::asio;

/// A hub serves many feeds, and expects as many requests when they are first met.
constexpr Manners towards_a_hub{4, std::chrono::milliseconds{250}};

/// A form to the hub, with the feed's own leave to be on a private address. None when the hub took
/// it, else why not.
asio::awaitable<std::optional<text::Error>> post(const Feed& feed,
                                                 std::string hub,
                                                 std::string form,
                                                 Watch& watch) {
    Request request = request_for(feed, hub);
    request.form = std::move(form);
    const Manners manners = host_of(hub) == host_of(feed.url) ? manners_of(feed) : towards_a_hub;
    const Result<Reply> reply = co_await visit(std::move(request), manners, watch);
    if (!reply) co_return reply.error();
    const bool taken = reply->status >= 200 && reply->status < 300;
    if (taken) co_return std::nullopt;
    co_return status_error(hub, *reply);
}

HubLinks named_in(const text::FeedState& state) {
    return {state.hubs, state.topic};
}

Harvest begin_here(text::FeedState state, const Watch& watch) {
    state.subscription = begin(named_in(state), watch.callbacks->prefix());
    std::string told = "the feed names a hub: " + state.subscription.hub;
    return hub_harvest(std::move(state), std::move(told), /*trouble=*/false);
}

asio::awaitable<Harvest> ask_hub(const Feed& feed, text::FeedState& state, Watch& watch) {
    const std::size_t hubs = state.hubs.size();
    const Subscription before = state.subscription;
    state.subscription = asked(std::move(state.subscription), watch.clock.now(), hubs);
    const std::string hub = state.subscription.hub;
    std::string form = wish_to_subscribe(state.subscription);
    const auto why = co_await post(feed, hub, std::move(form), watch);
    if (!why) co_return hub_harvest(state, "asked " + hub, /*trouble=*/false);
    const text::Instant now = watch.clock.now();
    text::FeedState next = state;
    if (is_late(*why)) {  // the hub was never asked
        next.subscription = not_asked(before, why->message(), now);
        co_return hub_harvest(std::move(next), "not asked: " + why->message(), /*trouble=*/false);
    }
    next.subscription = refused(std::move(next.subscription), why->message(), now, hubs);
    co_return hub_harvest(
        std::move(next), "refused by its hub: " + why->message(), /*trouble=*/true);
}

/// The hub before is told only when it may still deliver.
asio::awaitable<Harvest> turn_to_next(const Feed& feed, text::FeedState& state, Watch& watch) {
    Subscription old = state.subscription;
    state.subscription = turned(old, named_in(state), watch.callbacks->prefix());
    std::string told = "turns from " + old.hub + " to " + state.subscription.hub;
    if (old.active(watch.clock.now())) {
        co_await leave(feed, std::move(old), watch);
    } else {
        watch.callbacks->leave(old);
    }
    text::FeedState next = without_net(feed, state, watch.clock.now());
    co_return hub_harvest(std::move(next), std::move(told), /*trouble=*/false);
}

asio::awaitable<Harvest> leave_hub(const Feed& feed, text::FeedState& state, Watch& watch) {
    Subscription old = std::exchange(state.subscription, {});
    const std::string hub = old.hub;
    co_await leave(feed, std::move(old), watch);
    text::FeedState next = without_net(feed, state, watch.clock.now());
    co_return hub_harvest(std::move(next), "left " + hub, /*trouble=*/false);
}

}  // namespace

Step next_step(const text::FeedState& state, const Watch& watch) {
    if (watch.callbacks == nullptr || state.failures > 0) return {};
    return next_step(state.subscription, named_in(state), watch.callbacks->prefix());
}

asio::awaitable<Harvest> take_step(const Feed& feed,
                                   text::FeedState& state,
                                   Step step,
                                   Watch& watch) {
    if (step.act == Act::ask) co_return co_await ask_hub(feed, state, watch);
    if (step.act == Act::leave) co_return co_await leave_hub(feed, state, watch);
    if (step.act == Act::turn) co_return co_await turn_to_next(feed, state, watch);
    co_return begin_here(state, watch);
}

Harvest heard(const Feed& feed, text::FeedState state, const Event& event, text::Instant now) {
    Subscription& subscription = state.subscription;
    if (const auto* const lease = std::get_if<Granted>(&event)) {
        subscription = granted(std::move(subscription), lease->lease, now);
        std::string told = standing(subscription, now) + " by " + subscription.hub;
        return hub_harvest(std::move(state), std::move(told), /*trouble=*/false);
    }
    const std::string reason = std::get<Denied>(event).reason;
    std::string told = "denied by " + subscription.hub + ": " + reason;
    subscription = denied(std::move(subscription), reason, now, state.hubs.size());
    state = without_net(feed, std::move(state), now);
    return hub_harvest(std::move(state), std::move(told), /*trouble=*/true);
}

asio::awaitable<void> leave(const Feed& feed, Subscription subscription, Watch& watch) {
    if (watch.callbacks != nullptr) watch.callbacks->leave(subscription);
    std::string form = wish_to_leave(subscription);
    (void)co_await post(feed, subscription.hub, std::move(form), watch);
}

}  // namespace vigie::feeds::websub
