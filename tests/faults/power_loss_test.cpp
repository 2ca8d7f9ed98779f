// The power goes at any moment, in the middle of a commit too: what commit() has returned for is
// there afterwards, whole and in order, and what it has not is there whole or not at all.
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "alerts/store.h"
#include "tests/alerts/sketch.h"
#include "tests/faults/lossy_disk.h"

namespace vigie::alerts {
namespace {

using test::TemporaryFolder;

constexpr int cuts = 25;
constexpr int most_writes = 40;  // of a few commits

std::string body_of(std::int64_t seq) {
    return "{\"seq\":" + std::to_string(seq) + ",\"text\":\"" + std::string(3000, 'x') + "\"}";
}

/// Three alerts and a feed's validators, as a harvest brings them.
Entry entry_after(std::int64_t committed) {
    Entry entry;
    entry.now = test::at("2025-12-27T12:00:00Z");
    for (std::int64_t seq = committed + 1; seq <= committed + 3; ++seq) {
        entry.alerts.push_back(
            {"alert-" + std::to_string(seq), 1, "alert.ML.4.gao.attack.", "", body_of(seq)});
    }
    text::FeedState state;
    state.feed = "agence";
    state.url = "https://outlet.example/rss";
    state.etag = std::to_string(committed + 3);
    entry.feeds = {state};
    return entry;
}

/// What the next start finds: how many alerts, all of them whole, with the validators of the last
/// ones.
std::int64_t found_in(const std::filesystem::path& folder) {
    auto store = open_sqlite_store(folder);
    EXPECT_TRUE(store.has_value()) << store.error().message();
    if (!store) return -1;
    Outbox::Range all{"alert.", 0, 1'000'000};
    all.limit = 1'000'000;
    const auto rows = (*store)->rows(all);
    EXPECT_TRUE(rows.has_value());
    std::int64_t seq = 0;
    for (const OutboxRow& row : *rows) {
        EXPECT_EQ(row.seq, ++seq);
        EXPECT_EQ(row.body, body_of(seq));
    }
    const auto feeds = (*store)->feeds();
    EXPECT_TRUE(feeds.has_value());
    EXPECT_EQ(feeds->empty() ? "0" : feeds->front().etag, std::to_string(seq)) << "a feed's state";
    return seq;
}

TEST(PowerLoss, NothingCommittedIsLostAndNothingIsHalf) {
    std::mt19937 chance(20260306);
    vigie::test::LossyDisk disk;
    const TemporaryFolder folder;
    auto store = open_sqlite_store(folder.path()).value();
    std::int64_t committed = 0;
    int in_a_commit = 0;
    for (int cut = 0; cut < cuts; ++cut) {
        const TemporaryFolder after;
        std::int64_t promised = -1;
        disk.before_write(static_cast<int>(chance() % most_writes) + 1, [&] {
            promised = committed;
            disk.cut_into(after.path(), chance);
        });
        bool is_in_commit = false;
        while (promised < 0) {
            ASSERT_TRUE(store->commit(entry_after(committed)).has_value());
            is_in_commit = promised >= 0;
            committed += 3;
        }
        in_a_commit += static_cast<int>(is_in_commit);
        const std::int64_t found = found_in(after.path());
        EXPECT_TRUE(found == promised || found == promised + 3)
            << "cut " << cut << ": " << promised << " were promised, " << found << " found";
    }
    EXPECT_EQ(in_a_commit, cuts) << "every cut fell into a commit";
    EXPECT_GT(disk.writes(), 10 * cuts);
}

TEST(PowerLoss, TheDiskDoesLoseWhatIsNotSynced) {
    std::mt19937 chance(1);
    vigie::test::LossyDisk disk;
    const TemporaryFolder folder;
    const TemporaryFolder after;
    const std::string path = (folder.path() / "x.sqlite").string();
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
    const char* const careless =
        "PRAGMA synchronous = OFF; PRAGMA journal_mode = WAL; CREATE TABLE t(x); INSERT INTO t "
        "VALUES(1)";
    ASSERT_EQ(sqlite3_exec(database, careless, nullptr, nullptr, nullptr), SQLITE_OK);
    disk.cut_into(after.path(), chance);
    sqlite3_close(database);
    const auto left = std::filesystem::file_size(after.path() / "x.sqlite-wal");
    const auto written = disk.writes();
    EXPECT_GT(written, 4);
    sqlite3* found = nullptr;
    ASSERT_EQ(sqlite3_open((after.path() / "x.sqlite").c_str(), &found), SQLITE_OK);
    EXPECT_NE(sqlite3_exec(found, "SELECT x FROM t", nullptr, nullptr, nullptr), SQLITE_OK) << left;
    sqlite3_close(found);
}

}  // namespace
}  // namespace vigie::alerts
