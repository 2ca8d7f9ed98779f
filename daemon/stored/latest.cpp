#include "daemon/stored/latest.h"

namespace vigie::daemon {

text::Result<void> each_latest(alerts::Store& store,
                               const std::function<bool(const alerts::OutboxRow&)>& more,
                               alerts::Store::Standing wanted) {
    for (;;) {
        const auto rows = VIGIE_TRY(store.latest(wanted));
        for (const alerts::OutboxRow& row : rows) {
            if (!more(row)) return {};
        }
        if (rows.empty()) return {};
        wanted.before = rows.back().seq;
    }
}

}  // namespace vigie::daemon
