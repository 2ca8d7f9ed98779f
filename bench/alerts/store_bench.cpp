// Alerts a second through newsroom and store, and through the outbox alone, in transactions of 1,
// 10 and 100, beside bare SQLite with the same durability in the same run: once with the same rows
// under the same unique key, once with bodies alone. The first difference is what the chains, the
// sums and the second topic of an alert that moved cost; the second also what the key and the other
// columns do.
#include <filesystem>
#include <string>

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include "alerts/newsroom.h"
#include "tests/clients/fixture_alerts.h"

namespace {

namespace alerts = vigie::alerts;

constexpr std::size_t usual_body = 1900;  // bytes of an alert with one source

void newsroom(benchmark::State& state) {
    const alerts::test::TemporaryFolder folder;
    const auto store = alerts::open_sqlite_store(folder.path()).value();
    const auto now = alerts::test::at(alerts::test::fixture_day);
    auto room = alerts::Newsroom::open(*store, {}, now).value();
    int number = 0;
    std::int64_t told = 0;
    for (auto _ : state) {
        alerts::Batch batch;
        for (int i = 0; i < state.range(0); ++i) {
            auto one = alerts::test::fixture_batch(number++);
            batch.deliveries.push_back(std::move(one.deliveries.front()));
        }
        told += static_cast<std::int64_t>(room.file(batch, now).value().size());
    }
    state.SetItemsProcessed(told);
    state.counters["events"] = static_cast<double>(room.standing(now).size());
}

/// The outbox alone: seq, chains and one row an alert.
void outbox(benchmark::State& state) {
    const alerts::test::TemporaryFolder folder;
    const auto store = alerts::open_sqlite_store(folder.path()).value();
    std::int64_t seq = 0;
    for (auto _ : state) {
        alerts::Entry entry;
        entry.now = alerts::test::at(alerts::test::fixture_day);
        for (int i = 0; i < state.range(0); ++i) {
            alerts::Draft draft = alerts::test::fixture_draft(++seq);
            draft.body.assign(usual_body, 'x');
            entry.alerts.push_back(std::move(draft));
        }
        (void)store->commit(entry).value();
    }
    state.SetItemsProcessed(seq);
}

/// One statement in transactions of so many rows, in WAL and with `synchronous = FULL`, as ours.
class Bare {
public:
    Bare(const std::filesystem::path& file, const char* table, const char* insert) {
        sqlite3_open(file.c_str(), &database_);
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        run(table);
        sqlite3_prepare_v2(database_, insert, -1, &insert_, nullptr);
    }

    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;
    Bare(Bare&&) = delete;
    Bare& operator=(Bare&&) = delete;

    ~Bare() {
        sqlite3_finalize(insert_);
        sqlite3_close(database_);
    }

    void run(const char* sql) { sqlite3_exec(database_, sql, nullptr, nullptr, nullptr); }

    void bind(int column, const std::string& text) {
        sqlite3_bind_text(
            insert_, column, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }

    void bind(int column, std::int64_t number) { sqlite3_bind_int64(insert_, column, number); }

    void step(benchmark::State& state) {
        if (sqlite3_step(insert_) != SQLITE_DONE) state.SkipWithError("an insert failed");
        sqlite3_reset(insert_);
    }

private:
    sqlite3* database_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

/// The same alerts in a table with the same columns and the same unique key: an outbox as it would
/// be without chains and sums, by which subscribers and we ourselves prove that nothing is missing.
void bare_outbox(benchmark::State& state) {
    const alerts::test::TemporaryFolder folder;
    Bare bare(folder.path() / "bare.sqlite",
              "CREATE TABLE outbox(seq INTEGER PRIMARY KEY, alert_id TEXT NOT NULL, "
              "revision INTEGER NOT NULL, topic TEXT NOT NULL, body TEXT NOT NULL, "
              "committed_at INTEGER NOT NULL, UNIQUE(alert_id, revision, topic))",
              "INSERT INTO outbox(seq, alert_id, revision, topic, body, committed_at) "
              "VALUES(?, ?, ?, ?, ?, ?)");
    std::int64_t seq = 0;
    for (auto _ : state) {
        bare.run("BEGIN IMMEDIATE");
        for (int i = 0; i < state.range(0); ++i) {
            alerts::Draft draft = alerts::test::fixture_draft(++seq);
            draft.body.assign(usual_body, 'x');
            bare.bind(1, seq);
            bare.bind(2, draft.alert);
            bare.bind(3, std::int64_t{draft.revision});
            bare.bind(4, draft.topic);
            bare.bind(5, draft.body);
            bare.bind(6, alerts::test::at(alerts::test::fixture_day).time_since_epoch().count());
            bare.step(state);
        }
        bare.run("COMMIT");
    }
    state.SetItemsProcessed(seq);
}

/// Nothing but bodies in order: the least that could be called stored.
void bare_bodies(benchmark::State& state) {
    const alerts::test::TemporaryFolder folder;
    Bare bare(folder.path() / "bare.sqlite",
              "CREATE TABLE outbox(seq INTEGER PRIMARY KEY, body TEXT NOT NULL)",
              "INSERT INTO outbox(body) VALUES(?)");
    const std::string body(usual_body, 'x');
    for (auto _ : state) {
        bare.run("BEGIN IMMEDIATE");
        for (int i = 0; i < state.range(0); ++i) {
            bare.bind(1, body);
            bare.step(state);
        }
        bare.run("COMMIT");
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

}  // namespace

BENCHMARK(newsroom)->Arg(1)->Arg(10)->Arg(100)->UseRealTime();
BENCHMARK(outbox)->Arg(1)->Arg(10)->Arg(100)->UseRealTime();
BENCHMARK(bare_outbox)->Arg(1)->Arg(10)->Arg(100)->UseRealTime();
BENCHMARK(bare_bodies)->Arg(1)->Arg(10)->Arg(100)->UseRealTime();
