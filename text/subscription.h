// What vigie remembers of a feed's subscription at a hub (W3C WebSub). feeds decides it, alerts
// stores it with the rest of the feed's state, so that a lease survives a restart.
#pragma once

#include <string>

#include "text/time.h"

namespace vigie::text {

/// A moment that never came is the epoch.
struct Subscription {
    std::string hub;         ///< where it was asked for; empty = there is no subscription
    std::string topic;       ///< the feed's address as the hub knows it
    std::string callback;    ///< where the hub reaches us for this feed; cannot be guessed
    std::string secret;      ///< what the hub signs its deliveries with
    Instant next{};          ///< when to ask the hub, or to ask again
    Instant until{};         ///< the lease that the hub has verified; in the past = not active
    bool expecting = false;  ///< the hub was asked: a verification may come
    int failures = 0;        ///< requests in a row that the hub refused or never verified
    std::string refusal;     ///< what it last said against it; empty = nothing
    Instant delivered{};     ///< when it last brought something
    int missed = 0;          ///< polls since then that found what it should have brought

    /// Is there one, asked for or verified?
    [[nodiscard]] bool exists() const { return !hub.empty(); }

    [[nodiscard]] bool active(Instant now) const { return exists() && now < until; }

    friend bool operator==(const Subscription&, const Subscription&) = default;
};

}  // namespace vigie::text
