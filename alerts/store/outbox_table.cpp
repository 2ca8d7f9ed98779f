#include "alerts/store/outbox_table.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

#include "alerts/error.h"
#include "alerts/store/sums.h"
#include "alerts/topic.h"

namespace vigie::alerts {
namespace {

using text::Result;

const std::string columns =
    "SELECT o.seq, o.alert_id, o.revision, o.topic, o.prev, o.body, o.committed_at, f.topic, "
    "f.prev FROM outbox o LEFT JOIN outbox_former f ON f.seq = o.seq ";

/// "[1,0,0,0,1]", as JSON, which other programs that look into the database can read.
std::string previous_text(const Previous& previous) {
    std::string text;
    for (const std::int64_t seq : previous)
        text += (text.empty() ? '[' : ',') + std::to_string(seq);
    return text + ']';
}

/// What previous_text() wrote: every row that is sent comes by here.
Result<Previous> previous_from(const std::string& text) {
    Previous previous{};
    const char* at = text.data();
    const char* const end = at + text.size();
    bool is_whole = true;
    for (std::int64_t& seq : previous) {
        is_whole = is_whole && at != end && (*at == '[' || *at == ',');
        if (!is_whole) break;
        const auto [next, error] = std::from_chars(at + 1, end, seq);
        is_whole = error == std::errc();
        at = next;
    }
    if (is_whole && std::string_view(at, end) == "]") return previous;
    return text::fail(AlertError::store_unreadable, "outbox: prev is '" + text + "'");
}

text::Instant instant(std::int64_t milliseconds) {
    return text::Instant(std::chrono::milliseconds(milliseconds));
}

Result<OutboxRow> row_from(const Row& row) {
    OutboxRow read;
    read.seq = row.integer(0);
    read.alert = row.text(1);
    read.revision = static_cast<int>(row.integer(2));
    read.address = {row.text(3), VIGIE_TRY(previous_from(row.text(4)))};
    read.body = row.text(5);
    read.committed = instant(row.integer(6));
    if (!row.is_null(7)) read.former = {row.text(7), VIGIE_TRY(previous_from(row.text(8)))};
    return read;
}

Result<std::vector<OutboxRow>> select(Database& database,
                                      const std::string& rest,
                                      const std::vector<Value>& values) {
    std::vector<OutboxRow> rows;
    const auto keep = [&](const Row& row) -> Result<void> {
        rows.push_back(VIGIE_TRY(row_from(row)));
        return {};
    };
    if (auto done = database.run(columns + rest, values, keep); !done) {
        return tl::make_unexpected(done.error());
    }
    return rows;
}

Result<Previous> previous_of(Database& database, const std::string& topic) {
    Previous previous{};
    for (int depth = 0; depth <= topic_depth; ++depth) {
        const auto seq = VIGIE_TRY(database.integer("SELECT seq FROM prefix_head WHERE prefix = ?",
                                                    {topic_prefix(topic, depth)}));
        previous.at(static_cast<std::size_t>(depth)) = seq.value_or(0);
    }
    return previous;
}

Result<void> raise_heads(Database& database, const std::string& topic, std::int64_t seq) {
    for (int depth = 0; depth <= topic_depth; ++depth) {
        auto done = database.run(
            "INSERT INTO prefix_head(prefix, seq) VALUES(?, ?) "
            "ON CONFLICT(prefix) DO UPDATE SET seq = excluded.seq",
            {topic_prefix(topic, depth), seq});
        if (!done) return done;
    }
    return {};
}

Result<void> insert(Database& database, const OutboxRow& row) {
    const std::string previous = previous_text(row.address.previous);
    const std::int64_t committed = row.committed.time_since_epoch().count();
    const std::string sum = sum_of({std::to_string(row.seq),
                                    row.alert,
                                    std::to_string(row.revision),
                                    row.address.topic,
                                    previous,
                                    row.body,
                                    std::to_string(committed)});
    auto done = database.run(
        "INSERT INTO outbox(seq, alert_id, revision, topic, prev, body, committed_at, sum) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        {row.seq,
         row.alert,
         std::int64_t{row.revision},
         row.address.topic,
         previous,
         row.body,
         committed,
         sum});
    if (!done) return done;
    done = raise_heads(database, row.address.topic, row.seq);
    if (!done || !row.former) return done;
    const std::string former = previous_text(row.former->previous);
    done = database.run("INSERT INTO outbox_former(seq, topic, prev) VALUES(?, ?, ?)",
                        {row.seq, row.former->topic, former});
    if (!done) return done;
    return raise_heads(database, row.former->topic, row.seq);
}

}  // namespace

Result<Head> head_of(Database& database) {
    Head head;
    head.epoch =
        VIGIE_TRY(database.text("SELECT value FROM meta WHERE key = 'epoch'")).value_or("");
    head.seq = VIGIE_TRY(database.integer("SELECT max(coalesce((SELECT max(seq) FROM outbox), 0), "
                                          "coalesce((SELECT CAST(value AS INTEGER) FROM meta "
                                          "WHERE key = 'floor'), 0))"))
                   .value_or(0);
    return head;
}

Result<void> begin_epoch(Database& database, const Head& head) {
    const std::string floor = std::to_string(head.seq);
    return database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('epoch', ?), ('floor', ?)",
                        {head.epoch, floor});
}

Result<std::int64_t> last_under(Database& database, const std::string& prefix) {
    return VIGIE_TRY(database.integer("SELECT seq FROM prefix_head WHERE prefix = ?",
                                      {std::string_view(prefix)}))
        .value_or(0);
}

Result<std::int64_t> last_before(Database& database, text::Instant moment) {
    return VIGIE_TRY(database.integer("SELECT max(seq) FROM outbox WHERE committed_at < ?",
                                      {std::int64_t{moment.time_since_epoch().count()}}))
        .value_or(0);
}

Result<std::int64_t> oldest_of(Database& database) {
    return VIGIE_TRY(database.integer("SELECT min(seq) FROM outbox")).value_or(0);
}

Result<void> forget_before(Database& database, text::Instant moment) {
    const std::int64_t limit = moment.time_since_epoch().count();
    // Usually the oldest row is young enough, and nothing else is looked at.
    const auto oldest =
        VIGIE_TRY(database.integer("SELECT committed_at FROM outbox ORDER BY seq LIMIT 1"));
    if (!oldest || *oldest >= limit) return {};
    const auto last =
        VIGIE_TRY(database.integer("SELECT max(seq) FROM (SELECT seq, committed_at FROM outbox "
                                   "ORDER BY seq LIMIT 100) WHERE committed_at < ?",
                                   {limit}));
    const Head head = VIGIE_TRY(head_of(database));
    auto done = begin_epoch(database, head);  // the same epoch, whose floor is now where it stands
    if (done) done = database.run("DELETE FROM outbox_former WHERE seq <= ?", {*last});
    if (done) done = database.run("DELETE FROM outbox WHERE seq <= ?", {*last});
    return done;
}

Result<OutboxRow> append(Database& database, const Draft& draft, text::Instant now) {
    OutboxRow row;
    row.seq = VIGIE_TRY(head_of(database)).seq + 1;
    row.alert = draft.alert;
    row.revision = draft.revision;
    row.body = draft.body;
    row.committed = now;
    row.address = {draft.topic, VIGIE_TRY(previous_of(database, draft.topic))};
    if (!draft.former_topic.empty() && draft.former_topic != draft.topic) {
        row.former = {draft.former_topic, VIGIE_TRY(previous_of(database, draft.former_topic))};
    }
    if (auto done = insert(database, row); !done) return tl::make_unexpected(done.error());
    return row;
}

Result<std::vector<OutboxRow>> rows_of(Database& database, const Outbox::Range& range) {
    // A narrow prefix walks all rows of the range, but reads the bodies of its own only.
    std::string where = "WHERE o.seq > ?1 AND o.seq <= ?2 ";
    where += "AND (substr(o.topic, 1, ?4) = ?3 OR substr(f.topic, 1, ?4) = ?3) ";
    if (range.latest_only) {
        where +=
            "AND NOT EXISTS (SELECT 1 FROM outbox n WHERE n.alert_id = o.alert_id "
            "AND n.revision > o.revision AND n.seq <= ?2) ";
    }
    return select(database,
                  where + "ORDER BY o.seq LIMIT ?5",
                  {range.after,
                   range.until,
                   std::string_view(range.prefix),
                   static_cast<std::int64_t>(range.prefix.size()),
                   std::int64_t{range.limit}});
}

Result<std::vector<OutboxRow>> history_of(Database& database, const std::string& alert) {
    return select(database, "WHERE o.alert_id = ? ORDER BY o.seq", {std::string_view(alert)});
}

Result<std::vector<OutboxRow>> latest_of(Database& database,
                                         int limit,
                                         std::int64_t before,
                                         std::int64_t until) {
    return select(database,
                  "WHERE NOT EXISTS (SELECT 1 FROM outbox n WHERE n.alert_id = o.alert_id "
                  "AND n.revision > o.revision AND n.seq <= ?1) AND o.seq <= ?1 AND o.seq < ?2 "
                  "ORDER BY o.seq DESC LIMIT ?3",
                  {until, before, std::int64_t{limit}});
}

}  // namespace vigie::alerts
