#include "daemon/stored/latest.h"

namespace vigie::daemon {

text::Result<void> each_latest(alerts::Store& store,
                               const std::function<bool(const alerts::OutboxRow&)>& more,
                               std::int64_t until) {
    constexpr int page = 200;
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    for (;;) {
        const auto rows = VIGIE_TRY(store.latest(page, before, until));
        for (const alerts::OutboxRow& row : rows) {
            if (!more(row)) return {};
        }
        if (rows.empty()) return {};
        before = rows.back().seq;
    }
}

}  // namespace vigie::daemon
