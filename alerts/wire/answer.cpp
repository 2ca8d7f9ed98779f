#include "alerts/wire/answer.h"

#include <limits>

#include "alerts/topic.h"

namespace vigie::alerts {
namespace {

/// The address that the asked prefix matches; the present one when both do.
const Address& address_for(const OutboxRow& row, const std::string& prefix) {
    const bool moved_away = row.former && !row.address.topic.starts_with(prefix);
    return moved_away ? *row.former : row.address;
}

text::Result<std::vector<Frames>> alerts_of(Outbox& outbox,
                                            const Request& request,
                                            const Station& station) {
    Outbox::Range range{request.prefix, request.after, station.sent.seq};
    range.limit = alerts_per_answer + 1;
    range.latest_only = request.verb == Request::Verb::snapshot;
    auto rows = VIGIE_TRY(outbox.rows(range));
    if (request.verb == Request::Verb::replay && VIGIE_TRY(is_gone(outbox, request, rows))) {
        return std::vector<Frames>{gone_frames({station.sent, VIGIE_TRY(outbox.oldest())})};
    }
    Ending ending{station.sent, request.after, 0, rows.size() > alerts_per_answer};
    if (ending.more) rows.pop_back();
    std::vector<Frames> messages;
    for (const OutboxRow& row : rows) {
        Frames frames = alert_frames(
            station.publisher, station.sent.epoch, row, address_for(row, request.prefix));
        frames.insert(frames.begin(), "ALERT");
        messages.push_back(std::move(frames));
        ending.after = row.seq;
    }
    ending.count = static_cast<std::int64_t>(rows.size());
    messages.push_back(end_frames(ending));
    return messages;
}

}  // namespace

text::Result<bool> is_gone(Outbox& outbox, const Request& request, std::vector<OutboxRow> rows) {
    const auto depth = static_cast<std::size_t>(depth_of(request.prefix));
    if (rows.empty()) {
        // Before the rows ahead: what is committed in between is among them, and not gone.
        if (VIGIE_TRY(outbox.last_under(request.prefix)) <= request.after) return false;
        // the next one may be committed and not yet sent
        Outbox::Range ahead{
            request.prefix, request.after, std::numeric_limits<std::int64_t>::max()};
        ahead.limit = 1;
        rows = VIGIE_TRY(outbox.rows(ahead));
    }
    if (rows.empty()) return true;
    return address_for(rows.front(), request.prefix).previous.at(depth) > request.after;
}

text::Result<std::vector<Frames>> answer(Outbox& outbox,
                                         const Request& request,
                                         const Station& station) {
    using One = std::vector<Frames>;
    const Greeting greeting{station.sent, station.period_ms};
    switch (request.verb) {
        case Request::Verb::hello:
            return One{hello_frames(station.publisher, greeting)};
        case Request::Verb::head:
            return One{head_frames(station.sent)};
        case Request::Verb::replay:
            // Another epoch's seq means nothing here; the end marker says which epoch this is.
            if (!request.epoch.empty() && request.epoch != station.sent.epoch) {
                return One{end_frames({station.sent, 0, 0, false})};
            }
            break;
        case Request::Verb::snapshot:
        case Request::Verb::resend:
            break;
    }
    return alerts_of(outbox, request, station);
}

}  // namespace vigie::alerts
