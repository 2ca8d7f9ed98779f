// A message that is no alert: how a feed is, who speaks of a region. See docs/wire.md, "Health".
#pragma once

#include <string>

namespace vigie::daemon {

struct Notice {
    std::string topic;  ///< "health.rfi."
    std::string body;   ///< JSON
    friend bool operator==(const Notice&, const Notice&) = default;
};

}  // namespace vigie::daemon
