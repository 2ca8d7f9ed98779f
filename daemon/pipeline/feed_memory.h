// What is remembered of each feed, as it was last committed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "feeds/feed.h"
#include "text/feed_state.h"

namespace vigie::daemon {

class FeedMemory {
public:
    explicit FeedMemory(const std::vector<text::FeedState>& states) {
        for (const text::FeedState& state : states)
            states_[state.feed] = state;
    }

    /// Whatever address it was learnt at; a fresh state for a feed that was never met.
    [[nodiscard]] text::FeedState of(const feeds::Feed& feed) const {
        if (const auto known = states_.find(feed.name); known != states_.end())
            return known->second;
        text::FeedState fresh;
        fresh.feed = feed.name;
        return fresh;
    }

    void remember(const text::FeedState& state) { states_[state.feed] = state; }

private:
    std::map<std::string, text::FeedState> states_;  // by the feed's name
};

}  // namespace vigie::daemon
