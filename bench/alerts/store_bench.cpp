// Alerts a second through newsroom and store, in transactions of 1, 10 and 100 articles, beside
// bare SQLite inserts of rows of the same size with the same durability in the same run: the second
// is what the disk allows, the difference is what the desk, the JSON and the chains cost.
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

void bare_sqlite(benchmark::State& state) {
    const alerts::test::TemporaryFolder folder;
    sqlite3* database = nullptr;
    sqlite3_open((folder.path() / "bare.sqlite").c_str(), &database);
    const auto run = [&](const char* sql) {
        sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    };
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE outbox(seq INTEGER PRIMARY KEY, body TEXT NOT NULL)");
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO outbox(body) VALUES(?)", -1, &insert, nullptr);
    const std::string body(usual_body, 'x');
    for (auto _ : state) {
        run("BEGIN IMMEDIATE");
        for (int i = 0; i < state.range(0); ++i) {
            sqlite3_bind_text(insert, 1, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        run("COMMIT");
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    sqlite3_finalize(insert);
    sqlite3_close(database);
}

}  // namespace

BENCHMARK(newsroom)->Arg(1)->Arg(10)->Arg(100)->UseRealTime();
BENCHMARK(outbox)->Arg(1)->Arg(10)->Arg(100)->UseRealTime();
BENCHMARK(bare_sqlite)->Arg(1)->Arg(10)->Arg(100)->UseRealTime();
