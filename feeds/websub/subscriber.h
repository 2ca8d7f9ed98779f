// What a feed's coroutine does at its hub: asks for a subscription, leaves it, hears what the hub
// says. The decisions are in subscription.h.
#pragma once

#include <boost/asio/awaitable.hpp>

#include "feeds/feed.h"
#include "feeds/poller.h"
#include "feeds/websub/call.h"
#include "feeds/websub/subscription.h"
#include "text/feed_state.h"

namespace vigie::feeds::websub {

/// What is to be done next at the hub that the feed's document names; nothing while the feed, or
/// keeping what is learnt of it, fails.
Step next_step(const text::FeedState& state, const Watch& watch);

/// Carries out a step that is to be done now; the harvest keeps what came of it. `state` is the one
/// that the feed's Line looks at: a hub that is asked may call back before it answers.
boost::asio::awaitable<Harvest> take_step(const Feed& feed,
                                          text::FeedState& state,
                                          Step step,
                                          Watch& watch);

/// The hub has verified (Granted) or denied the subscription.
Harvest heard(const Feed& feed, text::FeedState state, const Event& event, text::Instant now);

/// Tells the hub that the subscription is over; what it answers changes nothing.
boost::asio::awaitable<void> leave(const Feed& feed, Subscription subscription, Watch& watch);

}  // namespace vigie::feeds::websub
