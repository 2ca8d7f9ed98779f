#include "alerts/publish/outgoing.h"

#include <algorithm>
#include <utility>

#include "text/failpoint.h"

namespace vigie::alerts {
namespace {

constexpr std::int64_t alerts_a_page = 200;

}  // namespace

void Outgoing::begin_at(const Head& head) {
    sent_ = head;
    const auto& before = watermark_.head();
    if (before && before->epoch == head.epoch) sent_.seq = before->seq;
}

Outgoing::Step Outgoing::step(const Send& to) {
    if (waiting_.empty()) take_handed();
    if (waiting_.empty() && look_ && !read_page()) return Step::failed;
    if (!waiting_.empty()) return send_page(to);
    return look_ ? Step::more : Step::all;
}

/// What was handed over leaves at once when it follows what was sent last; seqs have no gaps, so
/// whatever else there is stands in the outbox.
void Outgoing::take_handed() {
    Handover::Given given = handover_.take();
    look_ = look_ || given.look;
    handed_ = std::move(given.rows);
    const auto fresh = std::find_if(
        handed_.begin(), handed_.end(), [&](const OutboxRow& row) { return row.seq > sent_.seq; });
    if (fresh == handed_.end()) return;
    if (fresh->seq == sent_.seq + 1) {
        waiting_ = {fresh, handed_.end()};
    } else {
        look_ = true;
    }
}

bool Outgoing::read_page() {
    const auto head = outbox_.head();
    if (!head) return false;
    const std::int64_t until = std::min(head->seq, sent_.seq + alerts_a_page);
    auto rows = outbox_.between(sent_.seq, until, std::move(read_));
    if (!rows) return false;
    read_ = *std::move(rows);
    waiting_ = read_;
    sent_.epoch = head->epoch;
    if (read_.empty()) sent_.seq = until;  // retention has let them go
    look_ = head->seq > until;
    return true;
}

Outgoing::Step Outgoing::send_page(const Send& to) {
    const auto page = waiting_.first(std::min<std::size_t>(waiting_.size(), alerts_a_page));
    if (!watermark_.raise({sent_.epoch, page.back().seq})) return Step::failed;
    text::failpoint("before_send");
    for (const OutboxRow& row : page) {
        if (!to(row)) break;
        sent_.seq = row.seq;
        waiting_ = waiting_.subspan(1);
        text::failpoint("after_send");
    }
    return Step::more;
}

}  // namespace vigie::alerts
