#include "daemon/web/alert_pages.h"

#include <algorithm>

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
/// A narrow prefix may have nothing for long stretches of the outbox. A page looks through so many
/// seqs, some hundredths of a second, and tells where to go on; others are not kept waiting.
constexpr std::int64_t longest_look = 20'000;

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

/// `until` is how far was looked.
Response page_of(std::vector<OutboxRow> rows,
                 const Head& sent,
                 const AlertQuery& query,
                 std::int64_t until) {
    const bool is_full = static_cast<int>(rows.size()) > query.limit;
    const bool more = is_full || until < sent.seq;
    if (is_full) rows.pop_back();
    Response response{200, {}, json_lines};
    for (const OutboxRow& row : rows)
        response.body += row.body + "\n";
    // Behind the page's last nothing up to `until` fits: whoever asks again need not look there.
    const std::int64_t place = is_full ? rows.back().seq : until;
    tell_place(response, sent, place);
    if (more)
        response.headers.emplace_back("Link",
                                      "<" + path_of(sent, query, place) + ">; rel=\"next\"");
    return response;
}

}  // namespace

Result<bool> is_gone_behind(alerts::Store& store,
                            const Head& place,
                            const std::string& prefix,
                            const std::vector<OutboxRow>& rows) {
    // Where everything behind the place is kept nothing needs to be looked for.
    const std::int64_t oldest = VIGIE_TRY(store.oldest());
    if (oldest > 0 && oldest <= place.seq + 1) return false;
    const alerts::Request asked{alerts::Request::Verb::replay, place.epoch, prefix, place.seq, 0};
    return alerts::is_gone(store, asked, rows);
}

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
    const std::int64_t until = std::min(sent.seq, *after + longest_look);
    alerts::Outbox::Range range{query.prefix, *after, std::max(until, *after)};
    range.limit = query.limit + 1;
    auto rows = store.rows(range);
    if (!rows) return unreadable(rows.error());
    if (query.after.value_or(0) > 0 && !query.since) {
        const auto missing = is_gone_behind(store, {sent.epoch, *query.after}, query.prefix, *rows);
        if (!missing) return unreadable(missing.error());
        if (*missing) {
            return gone_page(
                sent, "alerts behind " + std::to_string(*query.after) + " are no longer kept");
        }
    }
    return page_of(*std::move(rows), sent, query, range.until);
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
