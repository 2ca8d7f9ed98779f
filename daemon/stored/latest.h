// Walking through the stored alerts from the newest on, a page at a time.
#pragma once

#include <functional>

#include "alerts/store.h"
#include "text/error.h"

namespace vigie::daemon {

/// Calls `more` with the last revision of each alert, newest first, until it returns false.
text::Result<void> each_latest(alerts::Store& store,
                               const std::function<bool(const alerts::OutboxRow&)>& more);

}  // namespace vigie::daemon
