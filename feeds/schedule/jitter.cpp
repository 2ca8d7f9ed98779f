#include "feeds/schedule/jitter.h"

#include "feeds/schedule/back_off.h"

namespace vigie::feeds {

std::chrono::milliseconds jitter(const Feed& feed, std::chrono::milliseconds pause) {
    if (feed.allow_private) return std::chrono::milliseconds{0};
    const double part = static_cast<double>(pause.count()) / 20 * share(feed.name, /*attempt=*/0);
    return std::chrono::milliseconds{static_cast<long long>(part)};
}

}  // namespace vigie::feeds
