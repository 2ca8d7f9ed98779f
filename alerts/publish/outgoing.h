// What is committed and not yet sent: handed over with the wake, or read from the outbox. Each row
// leaves once and in order, and `sent` (alerts/store/watermark.h) is raised before it does. It goes
// in steps of a page, so that requests get their turn also while a flood goes out. `sent` is raised
// for a few rows at a time: who stops sends these.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "alerts/publish/handover.h"
#include "alerts/publish/settler.h"
#include "alerts/store.h"
#include "alerts/store/watermark.h"

namespace vigie::alerts {

class Outgoing {
public:
    /// False when there is no room for it now: it is given again with the next step.
    using Send = std::function<bool(const OutboxRow&)>;

    /// The outbox must outlive it. Of rows that are handed over so many bytes may wait.
    Outgoing(Outbox& outbox, Watermark watermark, std::size_t most_bytes = Handover::usual_bytes)
        : outbox_(outbox),
          watermark_(std::move(watermark)),
          settler_([this] { return watermark_.settle().has_value(); }),
          handover_(most_bytes) {}

    /// Goes on behind what was sent before the start; `head` is where the outbox stands.
    void begin_at(const Head& head);

    /// Rows that were just committed; none = there are some. Any thread.
    void give(std::vector<OutboxRow> rows) { handover_.give(std::move(rows)); }

    /// The next step looks into the outbox, whatever was handed over.
    void look() { look_ = true; }

    /// Rows of a page, at most.
    static constexpr std::size_t rows_a_page = 200;
    /// For so many rows `sent` is raised at once. A process that is killed between has them sent to
    /// nobody live; one by one it would cost an alert a write.
    static constexpr std::size_t rows_a_raise = 20;

    enum class Step {
        all,     ///< nothing is left to send
        more,    ///< step again
        full,    ///< step again in a moment: there was no room for a row
        failed,  ///< the outbox could not be read or the watermark not be written: try again later
    };

    /// Gives a page to `to`, or as much as there is room for. What the watermark could not be
    /// raised for was not sent.
    Step step(const Send& to);

    /// Gives what was handed over and is next in turn, when it is no more than `rows_a_raise` rows.
    /// Reads nothing from the outbox, so it takes microseconds; `all` when nothing is left at all.
    Step step_at_once(const Send& to);

    /// What was raised will soon be on disk; false when it could not be the last time, or the disk
    /// has not answered for long. Never waits.
    bool settle() { return settler_.ask(); }

    /// What was raised is on disk when it returns true.
    bool settle_now() { return settler_.settle_now(); }

    /// The rest of the rows for which `sent` was raised; `to` must take them.
    void finish(const Send& to);

    /// The last row that was sent, in the outbox's epoch.
    [[nodiscard]] const Head& sent() const { return sent_; }

private:
    void take_handed();
    bool read_page();
    Step send_page(const Send& to);
    bool raise();
    bool send_next(const Send& to);

    Outbox& outbox_;
    Watermark watermark_;
    Settler settler_;  // of the watermark: ends before it does
    Handover handover_;
    bool more_handed_ = false;            // others wait there
    std::vector<OutboxRow> handed_;       // taken from there
    std::vector<OutboxRow> read_;         // or read from the outbox; its memory is used again
    std::span<const OutboxRow> waiting_;  // what of one of them is to be sent next
    std::size_t raised_ = 0;              // for so many of these `sent` was raised
    Head sent_;
    bool look_ = true;  // the outbox may hold what was not handed over
};

}  // namespace vigie::alerts
