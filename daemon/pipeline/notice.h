// A message that is no alert: how a feed is, who speaks of a region. See docs/wire.md, "Health".
#pragma once

#include <chrono>
#include <string>

#include "text/time.h"

namespace vigie::daemon {

struct Notice {
    std::string topic;  ///< "health.rfi."
    std::string body;   ///< JSON
    friend bool operator==(const Notice&, const Notice&) = default;
};

/// Is what was told `at` to be told again? So is what was told later than now: the clock ran ahead.
inline bool is_due_again(text::Instant at, std::chrono::seconds repeat, text::Instant now) {
    return at > now || now - at >= repeat;
}

}  // namespace vigie::daemon
