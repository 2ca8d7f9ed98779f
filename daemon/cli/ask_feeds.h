// Asking feeds once without storing anything: for the verbs that check them.
#pragma once

#include <functional>
#include <vector>

#include "feeds/feed.h"
#include "feeds/poller.h"

namespace vigie::daemon {

/// Asks each feed once, as if it were new, all at once but with good manners towards hosts; `each`
/// gets what came, in the order in which it came.
void ask_feeds(const std::vector<feeds::Feed>& list,
               const std::function<void(const feeds::Feed&, const feeds::Harvest&)>& each);

}  // namespace vigie::daemon
