// A feed whose hub tells what is new (WebSub) is polled as a safety net only. The hub is trusted
// from its verification on, until a poll finds what it did not bring; then the feed is polled as
// any other until the hub brings something again.
#pragma once

#include <chrono>

#include "feeds/feed.h"
#include "feeds/schedule/pause.h"
#include "text/feed_state.h"

namespace vigie::feeds {

inline constexpr std::chrono::hours usual_safety_net{4};

/// The pause between two polls of the net: what feeds.toml says in `slowest`, else the usual one.
std::chrono::milliseconds safety_net(const Feed& feed);

/// The net's pause, no longer than the hub's lease; nothing when there is no hub to trust.
Pause push_pause(const Feed& feed, const text::Subscription& subscription, text::Instant now);

/// A poll has read a document, with or without news in it: the hub missed these when the pause
/// before had relied on it.
text::FeedState after_safety_net(text::FeedState state, bool news);

/// The feed is to be polled when its interval next allows it: its hub brought what cannot be read,
/// or brings nothing more.
text::FeedState without_net(const Feed& feed, text::FeedState state, text::Instant now);

}  // namespace vigie::feeds
