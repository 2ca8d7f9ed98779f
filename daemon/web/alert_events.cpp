#include "daemon/web/alert_events.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "daemon/web/alert_pages.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::web {
namespace {

using alerts::Head;
using alerts::OutboxRow;
using text::Result;

/// A page of alerts is some hundred kilobytes.
constexpr int alerts_a_page = 50;
/// As in alert_pages.cpp: who listens to little must not keep the others waiting.
constexpr std::int64_t longest_look = 20'000;
constexpr const char* first_words = "retry: 3000\n";  // milliseconds

/// A line end in the data would end its field.
std::string data_lines(std::string_view data) {
    std::string lines;
    while (true) {
        const auto end = std::min(data.find('\n'), data.size());
        lines += "data: " + std::string(data.substr(0, end)) + "\n";
        if (end == data.size()) return lines;
        data.remove_prefix(end + 1);
    }
}

}  // namespace

AlertEvents::AlertEvents(AlertQuery query) : query_(std::move(query)) {}

std::string AlertEvents::id(std::int64_t seq) const {
    return "id: " + epoch_ + ":" + std::to_string(seq) + "\n";
}

std::string AlertEvents::events(const std::vector<OutboxRow>& rows) const {
    std::string all;
    for (const OutboxRow& row : rows)
        all += id(row.seq) + data_lines(row.body) + "\n";
    return all;
}

std::string AlertEvents::heartbeat() const {
    // An event without data is none; its id is kept all the same.
    return ": " + std::to_string(after_) + "\n" + id(after_) + "\n";
}

Result<std::string> AlertEvents::next(alerts::Store& store, const Head& sent) {
    switch (state_) {
        case State::beginning:
            return begin(store, sent);
        case State::standing:
            return standing(store);
        case State::live:
            break;
    }
    return live(store, sent);
}

Result<std::string> AlertEvents::begin(alerts::Store& store, const Head& sent) {
    epoch_ = sent.epoch;
    after_ = query_.after.value_or(sent.seq);
    state_ = State::live;
    // A place above the head is one of another epoch, whatever the client calls it.
    if ((!query_.epoch.empty() && query_.epoch != epoch_) || after_ > sent.seq) {
        return first_words + VIGIE_TRY(reset(store, sent, "epoch"));
    }
    if (query_.after && VIGIE_TRY(misses(store, {}))) {
        return first_words + VIGIE_TRY(reset(store, sent, "gone"));
    }
    return first_words + id(after_) + "\n";
}

/// Are there alerts behind our place that were let go before we told them?
Result<bool> AlertEvents::misses(alerts::Store& store, const std::vector<OutboxRow>& rows) {
    return is_gone_behind(store, {epoch_, after_}, query_.prefix, rows);
}

Result<std::string> AlertEvents::reset(alerts::Store& store,
                                       const Head& sent,
                                       const std::string& why) {
    const nlohmann::ordered_json told{{"why", why},
                                      {"epoch", sent.epoch},
                                      {"head", sent.seq},
                                      {"oldest", VIGIE_TRY(store.oldest())}};
    state_ = State::standing;
    after_ = 0;
    until_ = sent.seq;
    return "event: reset\n" + id(0) + data_lines(told.dump()) + "\n";
}

Result<std::string> AlertEvents::standing(alerts::Store& store) {
    // "Latest" is as of the range's end, so that cannot be nearer.
    alerts::Outbox::Range range{query_.prefix, after_, until_};
    range.limit = alerts_a_page;
    range.latest_only = true;
    const auto rows = VIGIE_TRY(store.rows(range));
    const bool more = static_cast<int>(rows.size()) == alerts_a_page;
    after_ = more ? rows.back().seq : until_;
    if (!more) state_ = State::live;
    return rows.empty() ? heartbeat() : events(rows);
}

Result<std::string> AlertEvents::live(alerts::Store& store, const Head& sent) {
    if (sent.seq <= after_) return std::string();
    const std::int64_t until = std::min(sent.seq, after_ + longest_look);
    alerts::Outbox::Range range{query_.prefix, after_, until};
    range.limit = alerts_a_page;
    const auto rows = VIGIE_TRY(store.rows(range));
    if (VIGIE_TRY(misses(store, rows))) return reset(store, sent, "gone");
    const bool more = static_cast<int>(rows.size()) == alerts_a_page;
    after_ = more ? rows.back().seq : until;
    return rows.empty() && until < sent.seq ? heartbeat() : events(rows);
}

}  // namespace vigie::daemon::web
