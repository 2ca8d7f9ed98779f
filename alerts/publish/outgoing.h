// What is committed and not yet sent: handed over with the wake, or read from the outbox. Each row
// leaves once and in order, and `sent` (alerts/store/watermark.h) is raised before it does.
#pragma once

#include <functional>
#include <vector>

#include "alerts/publish/handover.h"
#include "alerts/store.h"
#include "alerts/store/watermark.h"

namespace vigie::alerts {

class Outgoing {
public:
    using Send = std::function<void(const OutboxRow&)>;

    /// The outbox must outlive it.
    Outgoing(Outbox& outbox, Watermark watermark)
        : outbox_(outbox), watermark_(std::move(watermark)) {}

    /// Goes on behind what was sent before the start; `head` is where the outbox stands.
    void begin_at(const Head& head);

    /// Rows that were just committed; none = there are some. Any thread.
    void give(std::vector<OutboxRow> rows) { handover_.give(std::move(rows)); }

    /// The next step looks into the outbox, whatever was handed over.
    void look() { look_ = true; }

    /// Gives everything there is to `to`. False when the outbox could not be read or the watermark
    /// not be written: what was not written was not sent, and is tried again with the next step.
    bool step(const Send& to);

    /// What was raised is on disk when it returns true.
    bool settle() { return watermark_.settle().has_value(); }

    /// The last row that was sent, in the outbox's epoch.
    [[nodiscard]] const Head& sent() const { return sent_; }

private:
    bool catch_up(const Send& to);
    bool send(const std::vector<OutboxRow>& rows, const Head& next, const Send& to);

    Outbox& outbox_;
    Watermark watermark_;
    Handover handover_;
    Head sent_;
    bool look_ = true;  // the outbox may hold what was not handed over
};

}  // namespace vigie::alerts
