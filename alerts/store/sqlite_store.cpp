#include <algorithm>

#include "alerts/backup.h"
#include "alerts/error.h"
#include "alerts/event_json.h"
#include "alerts/json_text.h"
#include "alerts/on_failure.h"
#include "alerts/store.h"
#include "alerts/store/chains.h"
#include "alerts/store/database.h"
#include "alerts/store/feed_table.h"
#include "alerts/store/folder_lock.h"
#include "alerts/store/hearing_table.h"
#include "alerts/store/opening.h"
#include "alerts/store/outbox_table.h"
#include "alerts/store/retention.h"
#include "alerts/store/schema.h"
#include "alerts/store/sums.h"
#include "alerts/store/watermark.h"
#include "text/failpoint.h"

#include <nlohmann/json.hpp>

namespace vigie::alerts {
namespace {

using text::Result;

std::int64_t milliseconds(text::Instant at) {
    return at.time_since_epoch().count();
}

text::Instant instant(std::int64_t count) {
    return text::Instant(std::chrono::milliseconds(count));
}

std::optional<text::Instant> optional_instant(const Row& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return instant(row.integer(column));
}

Value milliseconds(const std::optional<text::Instant>& at) {
    return at ? Value(milliseconds(*at)) : Value(std::monostate{});
}

// ---- writing --------------------------------------------------------------------------------

Result<void> write(Database& database, const ArticleRow& article) {
    return database.run(
        "INSERT INTO article(id, body_hash, feed, url, title, published, seen) "
        "VALUES(?, ?, ?, ?, ?, ?, ?)",
        {article.id,
         article.body_hash,
         article.feed,
         article.url,
         article.title,
         milliseconds(article.published),
         milliseconds(article.seen)});
}

Result<void> write(Database& database, const KnownText& text, text::Instant now) {
    return database.run(
        "INSERT INTO article_text(key, fingerprint, published, committed) VALUES(?, ?, ?, ?) "
        "ON CONFLICT(key) DO UPDATE SET fingerprint = excluded.fingerprint, "
        "committed = excluded.committed",
        {text.key, text.fingerprint, milliseconds(text.published), milliseconds(now)});
}

Result<void> write(Database& database, const Event& event) {
    const std::string state = json_text(to_json(event));
    const std::int64_t heard = milliseconds(remembered_from(event));
    const std::string sum = sum_of({event.id, std::to_string(heard), std::string_view(state)});
    return database.run("INSERT OR REPLACE INTO event(id, heard, state, sum) VALUES(?, ?, ?, ?)",
                        {event.id, heard, state, sum});
}

Result<void> write(Database& database, const Decision& decision) {
    const std::string reasons = json_text(decision.reasons);
    return database.run(
        "INSERT OR REPLACE INTO decision(article, report, event, verdict, score, reasons) "
        "VALUES(?, ?, ?, ?, ?, ?)",
        {decision.article,
         std::int64_t{decision.report},
         decision.event,
         decision.verdict,
         decision.score,
         reasons});
}

Result<void> write(Database& database, const Body& body) {
    const std::string signature = body.signature.all > 0 ? to_hex(body.signature) : "";
    return database.run(
        "INSERT OR REPLACE INTO body(article, hash, seen, feed, title, url, voice, signature) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        {body.article,
         body.hash,
         milliseconds(body.seen),
         body.feed,
         body.title,
         body.url,
         body.voice,
         signature});
}

template <class T>
Result<void> write_all(Database& database, const std::vector<T>& list) {
    for (const T& one : list) {
        if (auto done = write(database, one); !done) return done;
    }
    return {};
}

Result<void> write_entry(Database& database, const Entry& entry) {
    for (const text::FeedState& feed : entry.feeds) {
        if (auto done = write_feed(database, feed); !done) return done;
        if (auto done = note_reading(database, feed, entry.now); !done) return done;
    }
    if (auto done = write_all(database, entry.articles); !done) return done;
    for (const KnownText& text : entry.texts) {
        if (auto done = write(database, text, entry.now); !done) return done;
    }
    if (auto done = write_all(database, entry.events); !done) return done;
    if (auto done = write_all(database, entry.bodies); !done) return done;
    if (auto done = write_hearings(database, entry.heard, entry.now); !done) return done;
    return write_all(database, entry.decisions);
}

// ---- reading --------------------------------------------------------------------------------

Result<void> read_articles(Database& database, Memory& memory) {
    return database.run("SELECT id FROM article", {}, [&](const Row& row) -> Result<void> {
        memory.articles.push_back(row.text(0));
        return {};
    });
}

Result<void> read_texts(Database& database, text::Instant since, Memory& memory) {
    return database.run(
        "SELECT key, fingerprint, published FROM article_text WHERE committed >= ?",
        {milliseconds(since)},
        [&](const Row& row) -> Result<void> {
            memory.texts.push_back({row.text(0), row.text(1), optional_instant(row, 2)});
            return {};
        });
}

Result<void> read_bodies(Database& database, text::Instant since, Memory& memory) {
    return database.run(
        "SELECT hash, article, seen, feed, title, url, voice, signature FROM body WHERE seen >= ? "
        "ORDER BY seen, article",
        {milliseconds(since)},
        [&](const Row& row) -> Result<void> {
            // A signature that is damaged costs copies of that body, and nothing else.
            memory.bodies.push_back({row.text(0),
                                     row.text(1),
                                     instant(row.integer(2)),
                                     row.text(3),
                                     row.text(4),
                                     row.text(5),
                                     row.text(6),
                                     signature_from_hex(row.text(7)).value_or(Signature{})});
            return {};
        });
}

Result<void> read_events(Database& database, text::Instant since, Memory& memory) {
    return database.run(
        "SELECT id, state FROM event WHERE heard >= ? ORDER BY id",
        {milliseconds(since)},
        [&](const Row& row) -> Result<void> {
            const auto json = nlohmann::ordered_json::parse(row.text(1), nullptr, false);
            auto event = event_from_json(json);
            if (!event) {
                return text::fail(AlertError::store_unreadable,
                                  "event " + row.text(0) + ": " + event.error().message());
            }
            memory.events.push_back(*std::move(event));
            return {};
        });
}

Decision decision_from(const Row& row) {
    Decision decision{
        row.text(0), static_cast<int>(row.integer(1)), row.text(2), row.text(3), row.real(4), {}};
    for (const auto& reason : nlohmann::json::parse(row.text(5), nullptr, false)) {
        if (reason.is_string()) decision.reasons.push_back(reason.get<std::string>());
    }
    return decision;
}

// ---- the store ------------------------------------------------------------------------------

class SqliteStore final : public Store {
public:
    SqliteStore(Database database, std::optional<FolderLock> lock)
        : lock_(std::move(lock)),
          database_(std::move(database)),
          chains_(database_),
          retention_(database_, chains_) {}

    Result<Head> head() override { return head_of(database_); }

    Result<std::vector<OutboxRow>> rows(const Range& range) override {
        return rows_of(database_, range);
    }

    Result<std::vector<OutboxRow>> between(std::int64_t after,
                                           std::int64_t until,
                                           std::vector<OutboxRow> room) override {
        return rows_between(database_, after, until, std::move(room));
    }

    Result<std::vector<OutboxRow>> commit(const Entry& entry) override {
        std::vector<OutboxRow> rows;
        const auto work = [&]() -> Result<void> {
            if (auto done = write_entry(database_, entry); !done) return done;
            rows = VIGIE_TRY(append(database_, chains_, entry.alerts, entry.now));
            auto let_go = retention_.let_go(entry);
            text::failpoint("before_commit");
            return let_go;
        };
        OnFailure undo([this] {
            chains_.forget();
            retention_.forget();
        });
        if (auto done = database_.transaction(work); !done) {
            return tl::make_unexpected(done.error());
        }
        undo.finished();
        text::failpoint("after_commit");
        return rows;
    }

    Result<Memory> load(text::Instant since) override {
        Memory memory;
        auto done = read_articles(database_, memory);
        if (done) done = read_texts(database_, since, memory);
        if (done) done = read_bodies(database_, since, memory);
        if (done) memory.feeds = VIGIE_TRY(feeds_of(database_));
        if (done) done = read_events(database_, since, memory);
        if (done) done = read_hearings(database_, memory);
        if (!done) return tl::make_unexpected(done.error());
        return memory;
    }

    Result<std::vector<text::FeedState>> feeds() override { return feeds_of(database_); }

    Result<std::vector<OutboxRow>> history(const std::string& alert) override {
        return history_of(database_, alert);
    }

    Result<std::vector<OutboxRow>> latest(const Standing& wanted) override {
        return latest_of(database_, wanted);
    }

    Result<std::int64_t> last_under(const std::string& prefix) override {
        return alerts::last_under(database_, prefix);
    }

    Result<std::int64_t> oldest() override { return oldest_of(database_); }

    Result<std::int64_t> last_before(text::Instant moment) override {
        return alerts::last_before(database_, moment);
    }

    Result<std::vector<Decision>> decisions(const std::string& event) override {
        std::vector<Decision> list;
        auto done = database_.run(
            "SELECT article, report, event, verdict, score, reasons FROM decision "
            "WHERE event = ? ORDER BY article, report",
            {event},
            [&](const Row& row) -> Result<void> {
                list.push_back(decision_from(row));
                return {};
            });
        if (!done) return tl::make_unexpected(done.error());
        return list;
    }

private:
    std::optional<FolderLock> lock_;  // given back after the database is closed
    Database database_;
    Chains chains_;
    Retention retention_;
};

// ---- opening --------------------------------------------------------------------------------

/// The same epoch goes on only when the side file proves that nothing was lost.
Result<void> settle_epoch(Database& database, const std::filesystem::path& folder) {
    auto watermark = VIGIE_TRY(Watermark::open(folder));
    const Head head = VIGIE_TRY(head_of(database));
    const auto& sent = watermark.head();
    if (sent && sent->epoch == head.epoch && sent->seq <= head.seq) return {};
    return begin_new_epoch(database, watermark);
}

Result<Database> open_writer(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / database_name;
    std::error_code unknown;
    const bool is_there = std::filesystem::exists(file, unknown);
    const bool is_empty = !is_there || std::filesystem::file_size(file, unknown) == 0;
    if (is_empty && std::filesystem::exists(own_backup(folder), unknown))
        return text::fail(AlertError::store_damaged,
                          file.string() + (is_there ? ": it is empty" : ": it is not there"));
    if (auto done = make_private(folder); !done) return tl::make_unexpected(done.error());
    auto database = VIGIE_TRY(open_checked(file));
    if (auto done = settle_epoch(database, folder); !done) return tl::make_unexpected(done.error());
    return database;
}

}  // namespace

Result<std::unique_ptr<Store>> open_sqlite_store(const std::filesystem::path& folder,
                                                 Access access) {
    if (access == Access::reader) {
        auto reading = VIGIE_TRY(Database::open(folder / database_name, Database::Mode::read_only));
        return std::make_unique<SqliteStore>(std::move(reading), std::nullopt);
    }
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return text::fail(AlertError::store_unreadable, folder.string() + ": " + error.message());
    auto lock = VIGIE_TRY(FolderLock::take(folder));
    auto database = VIGIE_TRY(open_writer(folder));
    return std::make_unique<SqliteStore>(std::move(database), std::move(lock));
}

std::unique_ptr<Store> memory_store() {
    auto database = Database::open("", Database::Mode::memory);
    if (!database || !migrate(*database) || !begin_epoch(*database, {std::string(16, '0'), 0})) {
        throw std::bad_alloc();  // a database in memory fails for no other reason
    }
    return std::make_unique<SqliteStore>(*std::move(database), std::nullopt);
}

}  // namespace vigie::alerts
