// Walking through the stored alerts from the newest on, a page at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>

#include "alerts/store.h"
#include "text/error.h"

namespace vigie::daemon {

/// Calls `more` with the last revision of each alert, newest first, until it returns false; as they
/// stood when `until` was the head.
text::Result<void> each_latest(alerts::Store& store,
                               const std::function<bool(const alerts::OutboxRow&)>& more,
                               std::int64_t until = std::numeric_limits<std::int64_t>::max());

}  // namespace vigie::daemon
