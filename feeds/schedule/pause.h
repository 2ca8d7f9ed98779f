// How long to wait, and why: the currency of all rules of this folder.
#pragma once

#include <algorithm>
#include <chrono>

#include "text/feed_state.h"

namespace vigie::feeds {

/// The longest pause that a failing feed, a server's Retry-After or quiet hours lead to.
inline constexpr std::chrono::hours longest_pause{6};

struct Pause {
    std::chrono::milliseconds length{0};
    text::Because because = text::Because::interval;
    friend bool operator==(const Pause&, const Pause&) = default;
};

/// The longer of the two, where `wish` counts up to `ceiling` only. At a draw the first stays.
inline Pause longer(const Pause& pause, Pause wish, std::chrono::milliseconds ceiling) {
    wish.length = std::min(wish.length, ceiling);
    return wish.length > pause.length ? wish : pause;
}

}  // namespace vigie::feeds
