#include "feeds/websub/subscriber.h"

#include <chrono>
#include <string>
#include <utility>
#include <variant>

#include "feeds/requests.h"
#include "feeds/schedule/push.h"
#include "feeds/url.h"
#include "feeds/websub/callbacks.h"

namespace vigie::feeds::websub {
namespace {

namespace asio = boost::asio;

/// A hub serves many feeds, and expects as many requests when they are first met.
constexpr Manners towards_a_hub{4, std::chrono::milliseconds{250}};

/// A form to the hub, with the feed's own leave to be on a private address. Empty when the hub took
/// it, else why not.
asio::awaitable<std::string> post(const Feed& feed,
                                  std::string hub,
                                  std::string form,
                                  Watch& watch) {
    Request request = request_for(feed, hub);
    request.form = std::move(form);
    const Manners manners = host_of(hub) == host_of(feed.url) ? manners_of(feed) : towards_a_hub;
    const Result<Reply> reply = co_await visit(std::move(request), manners, watch);
    if (!reply) co_return reply.error().message();
    const bool taken = reply->status >= 200 && reply->status < 300;
    co_return taken ? std::string() : status_error(hub, *reply).message();
}

HubLinks named_in(const text::FeedState& state) {
    return {state.hub, state.topic};
}

Harvest begin_here(text::FeedState state, const Watch& watch) {
    state.subscription = begin(named_in(state), watch.callbacks->prefix());
    std::string told = "the feed names a hub: " + state.hub;
    return hub_harvest(std::move(state), std::move(told), /*trouble=*/false);
}

asio::awaitable<Harvest> ask_hub(const Feed& feed, text::FeedState& state, Watch& watch) {
    state.subscription = asked(std::move(state.subscription), watch.clock.now());
    const std::string hub = state.subscription.hub;
    std::string form = wish_to_subscribe(state.subscription);
    std::string why = co_await post(feed, hub, std::move(form), watch);
    if (why.empty()) co_return hub_harvest(state, "asked " + hub, /*trouble=*/false);
    text::FeedState next = state;
    next.subscription = refused(std::move(next.subscription), why);
    co_return hub_harvest(std::move(next), "refused by its hub: " + why, /*trouble=*/true);
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
    subscription = denied(std::move(subscription), reason, now);
    state = without_net(feed, std::move(state), now);
    return hub_harvest(std::move(state), std::move(told), /*trouble=*/true);
}

asio::awaitable<void> leave(const Feed& feed, Subscription subscription, Watch& watch) {
    if (watch.callbacks != nullptr) watch.callbacks->leave(subscription);
    std::string form = wish_to_leave(subscription);
    (void)co_await post(feed, subscription.hub, std::move(form), watch);
}

}  // namespace vigie::feeds::websub
