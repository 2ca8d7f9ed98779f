// Walking through the stored alerts from the newest on, a page at a time.
#pragma once

#include <functional>

#include "alerts/store.h"
#include "text/error.h"

namespace vigie::daemon {

/// Calls `more` with the last revision of each wanted alert, newest first, until it returns false.
/// What `wanted` says of limit is the size of a page.
text::Result<void> each_latest(alerts::Store& store,
                               const std::function<bool(const alerts::OutboxRow&)>& more,
                               alerts::Store::Standing wanted = {});

}  // namespace vigie::daemon
