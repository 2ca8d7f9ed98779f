// Asking feeds once without storing anything: for the verbs that check them.
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include "feeds/feed.h"
#include "feeds/poller.h"

namespace vigie::daemon {

/// Asks each feed once, as if it were new, all at once but with good manners towards hosts; `each`
/// gets what came, in the order in which it came.
void ask_feeds(const std::vector<feeds::Feed>& list,
               const std::function<void(const feeds::Feed&, const feeds::Harvest&)>& each);

/// One feed and what is known of it now; as `vigie feeds` prints it.
using Show = std::function<void(const feeds::Feed&, const text::FeedState&, text::Instant now)>;

/// Asks and shows each; whether all of them are well (feeds/health.h, `stale_after` too).
bool all_are_well(const std::vector<feeds::Feed>& list,
                  std::chrono::seconds stale_after,
                  const Show& show);

}  // namespace vigie::daemon
