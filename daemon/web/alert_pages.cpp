#include "daemon/web/alert_pages.h"

#include <algorithm>
#include <limits>

#include "alerts/topic.h"
#include "alerts/wire/answer.h"

namespace vigie::daemon::web {
namespace {

using alerts::Head;
using alerts::OutboxRow;
using http::Response;
using text::Result;

constexpr int not_found = 404;
constexpr int gone = 410;
constexpr int unavailable = 503;

std::string path_of(const Head& sent, const AlertQuery& query, std::int64_t after) {
    std::string path = "/v1/alerts?after=" + std::to_string(after) + "&epoch=" + sent.epoch;
    if (query.prefix != alerts::topic_root) path += "&prefix=" + query.prefix;
    return path + "&limit=" + std::to_string(query.limit);
}

void tell_place(Response& response, const Head& sent, std::int64_t after) {
    response.headers = {{"Vigie-Epoch", sent.epoch},
                        {"Vigie-After", std::to_string(after)},
                        {"Vigie-Head", std::to_string(sent.seq)},
                        {"Cache-Control", "no-store"}};
}

/// Where a page begins: behind what is asked, and behind all that was committed before `since`.
Result<std::int64_t> beginning(alerts::Store& store, const AlertQuery& query) {
    const std::int64_t asked = query.after.value_or(0);
    if (!query.since) return asked;
    return std::max(asked, VIGIE_TRY(store.last_before(*query.since)));
}

Response gone_page(const Head& sent, const std::string& why) {
    Response response{gone,
                      why +
                          ": take what stands from /v1/alerts without 'after' and 'epoch', and "
                          "let go of what is not in it\n"};
    tell_place(response, sent, 0);
    return response;
}

Response page_of(std::vector<OutboxRow> rows,
                 const Head& sent,
                 const AlertQuery& query,
                 std::int64_t after) {
    const bool more = static_cast<int>(rows.size()) > query.limit;
    if (more) rows.pop_back();
    Response response{200, {}, json_lines};
    for (const OutboxRow& row : rows)
        response.body += row.body + "\n";
    // Without more, nothing up to the head fits: whoever asks again need not look there.
    const std::int64_t place = more ? rows.back().seq : std::max(after, sent.seq);
    tell_place(response, sent, place);
    if (more)
        response.headers.emplace_back("Link",
                                      "<" + path_of(sent, query, place) + ">; rel=\"next\"");
    return response;
}

}  // namespace

Response unreadable(const text::Error& error) {
    return {unavailable, "the store cannot be read now: " + error.message() + "\n"};
}

Response alert_page(alerts::Store& store, const Head& sent, const AlertQuery& query) {
    if (!query.epoch.empty() && query.epoch != sent.epoch)
        return gone_page(sent, "epoch " + query.epoch + " is over, this is " + sent.epoch);
    if (query.after.value_or(0) > sent.seq)
        return gone_page(sent, "no alert was sent behind " + std::to_string(*query.after));
    const auto after = beginning(store, query);
    if (!after) return unreadable(after.error());
    alerts::Outbox::Range range{query.prefix, *after, sent.seq};
    range.limit = query.limit + 1;
    auto rows = store.rows(range);
    if (!rows) return unreadable(rows.error());
    if (query.after.value_or(0) > 0 && !query.since) {
        const alerts::Request place{
            alerts::Request::Verb::replay, sent.epoch, query.prefix, *query.after, 0};
        const auto missing = alerts::is_gone(store, place, *rows);
        if (!missing) return unreadable(missing.error());
        if (*missing) {
            return gone_page(
                sent, "alerts behind " + std::to_string(*query.after) + " are no longer kept");
        }
    }
    return page_of(*std::move(rows), sent, query, *after);
}

Response alert_history(alerts::Store& store, const Head& sent, const std::string& id) {
    const auto rows = store.history(id);
    if (!rows) return unreadable(rows.error());
    Response response{200, {}, json_lines};
    for (const OutboxRow& row : *rows) {
        if (row.seq <= sent.seq) response.body += row.body + "\n";
    }
    if (response.body.empty()) return {not_found, "no alert has this id\n"};
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

}  // namespace vigie::daemon::web
