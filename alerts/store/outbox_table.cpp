#include "alerts/store/outbox_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "alerts/error.h"
#include "alerts/store/sums.h"
#include "alerts/topic.h"

namespace vigie::alerts {
namespace {

using text::Result;

const std::string columns =
    "SELECT o.seq, o.alert_id, o.revision, o.topic, o.prev, o.body, o.committed_at, f.topic, "
    "f.prev FROM outbox o LEFT JOIN outbox_former f ON f.seq = o.seq ";

/// The same where nothing moved, which is nearly everywhere.
const std::string plain_columns =
    "SELECT seq, alert_id, revision, topic, prev, body, committed_at, NULL, NULL FROM outbox o ";

/// "[1,0,0,0,1]", as JSON, which other programs that look into the database can read.
std::string previous_text(const Previous& previous) {
    constexpr std::size_t longest = 20;  // digits of a seq, and what stands before it
    std::array<char, std::tuple_size_v<Previous>*(longest + 1) + 1> text;
    char* end = text.data();
    for (const std::int64_t seq : previous) {
        *end = end == text.data() ? '[' : ',';
        end = std::to_chars(end + 1, text.data() + text.size(), seq).ptr;
    }
    *end++ = ']';
    return {text.data(), end};
}

/// What previous_text() wrote: every row that is sent comes by here.
Result<Previous> previous_from(std::string_view text) {
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
    return text::fail(AlertError::store_damaged, "outbox: prev is '" + std::string(text) + "'");
}

text::Instant instant(std::int64_t milliseconds) {
    return text::Instant(std::chrono::milliseconds(milliseconds));
}

/// Over what `read` held before, whose memory is used again.
Result<void> read_into(OutboxRow& read, const Row& row) {
    read.seq = row.integer(0);
    read.alert = row.view(1);
    read.revision = static_cast<int>(row.integer(2));
    read.address.topic = row.view(3);
    read.address.previous = VIGIE_TRY(previous_from(row.view(4)));
    read.body = row.view(5);
    read.committed = instant(row.integer(6));
    read.former.reset();
    if (!row.is_null(7)) read.former = {row.text(7), VIGIE_TRY(previous_from(row.view(8)))};
    return {};
}

Result<std::vector<OutboxRow>> select(Database& database,
                                      const std::string& rest,
                                      std::initializer_list<Value> values) {
    std::vector<OutboxRow> rows;
    const auto keep = [&](const Row& row) -> Result<void> {
        return read_into(rows.emplace_back(), row);
    };
    if (auto done = database.run(columns + rest, values, keep); !done) {
        return tl::make_unexpected(done.error());
    }
    return rows;
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
    if (!done || !row.former) return done;
    const std::string former = previous_text(row.former->previous);
    const std::string former_sum = sum_of({std::to_string(row.seq), row.former->topic, former});
    return database.run("INSERT INTO outbox_former(seq, topic, prev, sum) VALUES(?, ?, ?, ?)",
                        {row.seq, row.former->topic, former, former_sum});
}

/// The row that a draft becomes, and its place in the chains.
Result<OutboxRow> place(const Draft& draft, std::int64_t seq, Chains& chains) {
    OutboxRow row;
    row.seq = seq;
    row.alert = draft.alert;
    row.revision = draft.revision;
    row.body = draft.body;
    row.address = {draft.topic, VIGIE_TRY(chains.carry_on(draft.topic, seq))};
    if (!draft.former_topic.empty() && draft.former_topic != draft.topic) {
        row.former = {draft.former_topic, VIGIE_TRY(chains.carry_on(draft.former_topic, seq))};
    }
    return row;
}

/// Of a row: no later revision was committed up to ?1.
const std::string stands =
    "NOT EXISTS (SELECT 1 FROM outbox n WHERE n.alert_id = o.alert_id "
    "AND n.revision > o.revision AND n.seq <= ?1) ";

/// A row as a place in a prefix's chain.
struct Hop {
    bool is_here = false;   ///< under the prefix, by the topic that it has now
    bool is_last = false;   ///< revision of its alert
    std::int64_t next = 0;  ///< seq of the one before it in the chain; 0 = there was none
};

/// None when the row is not kept, or in no chain of the prefix.
Result<std::optional<Hop>> hop_at(Database& database,
                                  std::int64_t seq,
                                  const Store::Standing& wanted) {
    std::optional<Hop> found;
    const auto depth = static_cast<std::size_t>(depth_of(wanted.prefix));
    const auto read = [&](const Row& row) -> Result<void> {
        const bool is_here = row.view(0).starts_with(wanted.prefix);
        const bool was_here = !row.is_null(2) && row.view(2).starts_with(wanted.prefix);
        if (!is_here && !was_here) return {};
        const Previous previous = VIGIE_TRY(previous_from(row.view(is_here ? 1 : 3)));
        found = Hop{is_here, row.integer(4) != 0, previous.at(depth)};
        return {};
    };
    auto done = database.run("SELECT o.topic, o.prev, f.topic, f.prev, " + stands +
                                 "FROM outbox o LEFT JOIN outbox_former f ON f.seq = o.seq "
                                 "WHERE o.seq = ?2",
                             {wanted.until, seq},
                             read);
    if (!done) return tl::make_unexpected(done.error());
    return found;
}

/// From row to row by what each says is before it under the prefix: a narrow prefix costs what it
/// holds, however much was sent under others.
Result<std::vector<OutboxRow>> latest_in_chain(Database& database, const Store::Standing& wanted) {
    std::vector<OutboxRow> rows;
    std::int64_t seq = VIGIE_TRY(last_under(database, wanted.prefix));
    if (wanted.before <= seq) {  // the page before may have ended in this chain
        const auto end = VIGIE_TRY(hop_at(database, wanted.before, wanted));
        if (end) seq = end->next;
    }
    while (seq > 0 && static_cast<int>(rows.size()) < wanted.limit) {
        const auto hop = VIGIE_TRY(hop_at(database, seq, wanted));
        if (!hop) break;
        if (hop->is_here && hop->is_last && seq <= wanted.until && seq < wanted.before) {
            for (OutboxRow& row : VIGIE_TRY(select(database, "WHERE o.seq = ?1", {seq})))
                rows.push_back(std::move(row));
        }
        seq = hop->next < seq ? hop->next : 0;
    }
    return rows;
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

Result<std::int64_t> last_under(Database& database, std::string_view prefix) {
    // Every row is under the root, and this is what most ask for.
    if (prefix == topic_root) {
        const auto last = VIGIE_TRY(database.integer("SELECT max(seq) FROM outbox"));
        if (last) return *last;
    }
    // Of all topics that begin like it: their dots end it, and '/' comes behind '.'. The last rows
    // speak for themselves: see chains.h.
    std::string end(prefix);
    end.back() = '/';
    const auto last = VIGIE_TRY(database.integer(
        "WITH written(seq) AS (SELECT coalesce(max(seq), 0) FROM prefix_head) "
        "SELECT max(seq) FROM ("
        "SELECT seq FROM prefix_head WHERE prefix >= ?1 AND prefix < ?2 UNION ALL "
        "SELECT seq FROM outbox WHERE seq > (SELECT seq FROM written) AND topic >= ?1 AND topic < ?2 "
        "UNION ALL SELECT seq FROM outbox_former "
        "WHERE seq > (SELECT seq FROM written) AND topic >= ?1 AND topic < ?2)",
        {prefix, std::string_view(end)}));
    return last.value_or(0);
}

Result<std::int64_t> last_before(Database& database, text::Instant moment) {
    return VIGIE_TRY(database.integer("SELECT max(seq) FROM outbox WHERE committed_at < ?",
                                      {std::int64_t{moment.time_since_epoch().count()}}))
        .value_or(0);
}

Result<std::int64_t> oldest_of(Database& database) {
    return VIGIE_TRY(database.integer("SELECT min(seq) FROM outbox")).value_or(0);
}

Result<std::vector<OutboxRow>> append(Database& database,
                                      Chains& chains,
                                      const std::vector<Draft>& drafts,
                                      text::Instant now) {
    std::vector<OutboxRow> rows;
    if (drafts.empty()) return rows;
    rows.reserve(drafts.size());
    std::int64_t seq = VIGIE_TRY(chains.head());
    for (const Draft& draft : drafts) {
        OutboxRow& row = rows.emplace_back(VIGIE_TRY(place(draft, ++seq, chains)));
        row.committed = now;
        if (auto done = insert(database, row); !done) return tl::make_unexpected(done.error());
    }
    if (auto done = chains.settle(); !done) return tl::make_unexpected(done.error());
    return rows;
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

Result<std::vector<OutboxRow>> rows_between(Database& database,
                                            std::int64_t after,
                                            std::int64_t until,
                                            std::vector<OutboxRow> room) {
    const auto moved = VIGIE_TRY(database.integer(
        "SELECT count(*) FROM outbox_former WHERE seq > ? AND seq <= ?", {after, until}));
    std::size_t count = 0;
    const auto keep = [&](const Row& row) -> Result<void> {
        if (count == room.size()) room.emplace_back();
        return read_into(room[count++], row);
    };
    auto done = database.run((moved.value_or(0) > 0 ? columns : plain_columns) +
                                 "WHERE o.seq > ? AND o.seq <= ? ORDER BY o.seq",
                             {after, until},
                             keep);
    if (!done) return tl::make_unexpected(done.error());
    room.resize(count);
    return room;
}

Result<std::vector<OutboxRow>> history_of(Database& database, const std::string& alert) {
    return select(database, "WHERE o.alert_id = ? ORDER BY o.seq", {std::string_view(alert)});
}

Result<std::vector<OutboxRow>> latest_of(Database& database, const Store::Standing& wanted) {
    if (wanted.prefix != topic_root) return latest_in_chain(database, wanted);
    return select(database,
                  "WHERE " + stands + "AND o.seq <= ?1 AND o.seq < ?2 ORDER BY o.seq DESC LIMIT ?3",
                  {wanted.until, wanted.before, std::int64_t{wanted.limit}});
}

}  // namespace vigie::alerts
