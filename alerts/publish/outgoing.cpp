#include "alerts/publish/outgoing.h"

#include <algorithm>
#include <utility>

#include "text/failpoint.h"

namespace vigie::alerts {

void Outgoing::begin_at(const Head& head) {
    sent_ = head;
    const auto& before = watermark_.head();
    if (before && before->epoch == head.epoch) sent_.seq = before->seq;
}

Outgoing::Step Outgoing::step(const Send& to) {
    take_handed();
    if (waiting_.empty() && look_ && !read_page()) return Step::failed;
    if (!waiting_.empty()) {
        if (const Step sent = send_page(to); sent != Step::more) return sent;
    }
    return look_ || more_handed_ || !waiting_.empty() ? Step::more : Step::all;
}

Outgoing::Step Outgoing::step_at_once(const Send& to) {
    take_handed();
    if (waiting_.size() > rows_a_raise) return Step::more;
    if (const Step sent = send_page(to); sent != Step::more) return sent;
    return look_ || more_handed_ ? Step::more : Step::all;
}

/// What was handed over leaves at once when it follows what was sent last; seqs have no gaps, so
/// whatever else there is stands in the outbox.
void Outgoing::take_handed() {
    if (!waiting_.empty()) {
        more_handed_ = true;  // perhaps, since then
        return;
    }
    Handover::Given given = handover_.take(sent_.seq, rows_a_page);
    look_ = look_ || given.look;
    more_handed_ = given.more;
    handed_ = std::move(given.rows);
    waiting_ = handed_;
}

bool Outgoing::read_page() {
    const auto head = outbox_.head();
    if (!head) return false;
    const std::int64_t until = std::min(head->seq, sent_.seq + std::int64_t{rows_a_page});
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
    for (auto left = std::min(waiting_.size(), rows_a_page); left > 0; --left) {
        if (raised_ == 0 && !raise()) return Step::failed;
        if (!send_next(to)) return Step::full;
    }
    return Step::more;
}

void Outgoing::finish(const Send& to) {
    while (raised_ > 0 && send_next(to)) {
    }
}

bool Outgoing::send_next(const Send& to) {
    if (!to(waiting_.front())) return false;
    sent_.seq = waiting_.front().seq;
    waiting_ = waiting_.subspan(1);
    raised_ -= 1;
    text::failpoint("after_send");
    return true;
}

bool Outgoing::raise() {
    const auto rows = waiting_.first(std::min(waiting_.size(), rows_a_raise));
    if (!watermark_.raise(sent_.epoch, rows.back().seq)) return false;
    raised_ = rows.size();
    text::failpoint("before_send");
    return true;
}

}  // namespace vigie::alerts
