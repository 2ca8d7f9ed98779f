#include "alerts/store/retention.h"

#include "alerts/store/outbox_table.h"

namespace vigie::alerts {
namespace {

std::int64_t milliseconds(text::Instant at) {
    return at.time_since_epoch().count();
}

}  // namespace

text::Result<void> Retention::let_go(const Entry& entry) {
    if (auto done = let_bodies_go(entry.forget_bodies_before); !done) return done;
    return let_alerts_go(entry.forget_alerts_before);
}

text::Result<void> Retention::let_bodies_go(text::Instant before) {
    if (before == text::Instant{}) return {};  // none are too old
    // Not by a memory from a clock that ran ahead.
    if (bodies_from_ && before >= *bodies_from_ && before < *bodies_from_ + step) return {};
    bodies_from_ = before;
    return database_.run("DELETE FROM body WHERE seen < ?", {milliseconds(before)});
}

text::Result<void> Retention::let_alerts_go(text::Instant before) {
    // Usually the oldest row is young enough, and nothing else is looked at.
    if (oldest_alert_ && *oldest_alert_ >= before) return {};
    const auto oldest =
        VIGIE_TRY(database_.integer("SELECT committed_at FROM outbox ORDER BY seq LIMIT 1"));
    oldest_alert_.reset();
    if (oldest) oldest_alert_ = text::Instant(std::chrono::milliseconds(*oldest));
    if (!oldest_alert_ || *oldest_alert_ >= before) return {};
    const auto last =
        VIGIE_TRY(database_.integer("SELECT max(seq) FROM (SELECT seq, committed_at FROM outbox "
                                    "ORDER BY seq LIMIT 100) WHERE committed_at < ?",
                                    {milliseconds(before)}));
    oldest_alert_.reset();
    auto done = chains_.write();
    const Head head = VIGIE_TRY(head_of(database_));
    if (done) done = begin_epoch(database_, head);  // the same, whose floor is now where it stands
    if (done) done = database_.run("DELETE FROM outbox_former WHERE seq <= ?", {*last});
    if (done) done = database_.run("DELETE FROM outbox WHERE seq <= ?", {*last});
    return done;
}

void Retention::forget() {
    bodies_from_.reset();
    oldest_alert_.reset();
}

}  // namespace vigie::alerts
