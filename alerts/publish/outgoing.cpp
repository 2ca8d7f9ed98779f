#include "alerts/publish/outgoing.h"

#include "alerts/topic.h"
#include "alerts/wire/answer.h"
#include "text/failpoint.h"

namespace vigie::alerts {

void Outgoing::begin_at(const Head& head) {
    sent_ = head;
    const auto& before = watermark_.head();
    if (before && before->epoch == head.epoch) sent_.seq = before->seq;
}

/// What was handed over leaves at once when it follows what was sent last; seqs have no gaps, so
/// whatever else there is stands in the outbox.
bool Outgoing::step(const Send& to) {
    Handover::Given given = handover_.take();
    std::erase_if(given.rows, [&](const OutboxRow& row) { return row.seq <= sent_.seq; });
    look_ = look_ || given.look;
    if (!given.rows.empty()) {
        const bool follows = given.rows.front().seq == sent_.seq + 1;
        look_ = look_ || !follows || !send(given.rows, {sent_.epoch, given.rows.back().seq}, to);
    }
    return !look_ || catch_up(to);
}

/// Page by page.
bool Outgoing::catch_up(const Send& to) {
    for (;;) {
        const auto head = outbox_.head();
        if (!head) return false;
        look_ = head->seq > sent_.seq;
        if (!look_) return true;
        Outbox::Range range{std::string(topic_root), sent_.seq, head->seq};
        range.limit = alerts_per_answer;
        const auto rows = outbox_.rows(range);
        if (!rows) return false;
        // None when retention has let them go.
        const Head next{head->epoch, rows->empty() ? head->seq : rows->back().seq};
        if (!send(*rows, next, to)) return false;
    }
}

bool Outgoing::send(const std::vector<OutboxRow>& rows, const Head& next, const Send& to) {
    if (!watermark_.raise(next)) return false;
    sent_ = next;
    text::failpoint("before_send");
    for (const OutboxRow& row : rows) {
        to(row);
        text::failpoint("after_send");
    }
    return true;
}

}  // namespace vigie::alerts
