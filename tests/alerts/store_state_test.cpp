// What a store keeps beside alerts and events, and how it tells a newer one's state from damage.
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "alerts/backup.h"
#include "alerts/error.h"
#include "alerts/store.h"
#include "alerts/store/database.h"
#include "alerts/store/sums.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

const text::Instant now = test::at("2025-12-27T12:00:00Z");

/// A store with so many alerts, closed again.
void fill(const fs::path& folder, int alerts) {
    Entry entry;
    entry.now = now;
    for (int i = 0; i < alerts; ++i) {
        const std::string id = "ML-" + std::to_string(i);
        entry.alerts.push_back({id, 1, "alert.ML.4.gao.attack.", "", std::string(200, 'a')});
    }
    ASSERT_TRUE(open_sqlite_store(folder).value()->commit(entry).has_value());
}

Entry read_entry(text::Instant at) {
    Entry entry;
    entry.now = at;
    entry.feeds.emplace_back();
    entry.feeds.back().feed = "rfi";
    entry.feeds.back().last_success = at;
    return entry;
}

std::optional<text::Instant> listening_since(Store& store) {
    return store.load(now).value().listening_since;
}

TEST(Hearings, OutliveARestartAndTheLatestStays) {
    const TemporaryFolder folder;
    const auto earlier = now - std::chrono::hours(5);
    {
        auto store = open_sqlite_store(folder.path()).value();
        Entry entry;
        entry.now = now;
        entry.heard = {{"Kidal", "rfi", earlier}, {"Gao", "rfi", now}, {"Kidal", "joliba", now}};
        ASSERT_TRUE(store->commit(entry).has_value());
        Entry late;  // an older article that came later
        late.now = now;
        late.heard = {{"Gao", "rfi", earlier}, {"Kidal", "rfi", now}};
        ASSERT_TRUE(store->commit(late).has_value());
    }
    const Memory memory = open_sqlite_store(folder.path()).value()->load(now).value();
    const std::vector<Hearing> latest{
        {"Gao", "rfi", now}, {"Kidal", "joliba", now}, {"Kidal", "rfi", now}};
    EXPECT_EQ(memory.heard, latest);
}

TEST(Hearings, OfAClockThatRanAheadGiveWayToTheNextOne) {
    auto store = memory_store();
    Entry ahead;
    ahead.now = now + std::chrono::hours(24);
    ahead.heard = {{"Kidal", "rfi", ahead.now}};
    ASSERT_TRUE(store->commit(ahead).has_value());
    Entry right;
    right.now = now;
    right.heard = {{"Kidal", "rfi", now - std::chrono::hours(1)}};
    ASSERT_TRUE(store->commit(right).has_value());
    EXPECT_EQ(store->load(now).value().heard, (std::vector<Hearing>{{"Kidal", "rfi", now}}));
}

TEST(Listening, BeginsWithTheFirstReadAndAnewAfterABreak) {
    using std::chrono::hours;
    auto store = memory_store();
    Entry old;  // an article that a vigie of before had stored
    old.now = now;
    old.articles = {{"a", "", "rfi", "u", "t", std::nullopt, now - hours(2000)}};
    ASSERT_TRUE(store->commit(old).has_value());
    EXPECT_FALSE(listening_since(*store)) << "nobody noted then who spoke of what";
    ASSERT_TRUE(store->commit(read_entry(now)).has_value());
    ASSERT_TRUE(store->commit(read_entry(now + hours(24))).has_value());
    EXPECT_EQ(listening_since(*store), now) << "a day is no break";
    Entry failed = read_entry(now + hours(24));
    failed.now = now + hours(48);
    ASSERT_TRUE(store->commit(failed).has_value());
    EXPECT_EQ(listening_since(*store), now) << "nor is a poll that fails an end of one";
    ASSERT_TRUE(store->commit(read_entry(now + hours(49))).has_value());
    EXPECT_EQ(listening_since(*store), now + hours(49));
}

TEST(NewerStore, IsLeftAsItIsAndCalledByItsName) {
    const TemporaryFolder folder;
    fill(folder.path(), 5);
    const fs::path file = folder.path() / "vigie.sqlite";
    {
        // What a later vigie may do: a table and a version of its own, sums over other values.
        auto newer = Database::open(file, Database::Mode::read_write).value();
        ASSERT_TRUE(newer
                        .script("CREATE TABLE later(a); UPDATE outbox SET sum = 'another';"
                                "UPDATE meta SET value = '99' WHERE key = 'schema';"
                                "PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)")
                        .has_value());
    }
    const auto bytes_of = [](const fs::path& path) {
        std::ifstream in(path, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    const std::string before = bytes_of(file);
    const auto opened = open_sqlite_store(folder.path());
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().code, AlertError::store_newer) << opened.error().message();
    EXPECT_NE(opened.error().detail.find("version 99"), std::string::npos);
    const auto copied = back_up(folder.path(), folder.path() / "copy");
    ASSERT_FALSE(copied.has_value());
    EXPECT_EQ(copied.error().code, AlertError::store_newer);
    EXPECT_FALSE(fs::exists(folder.path() / "copy"));
    EXPECT_EQ(bytes_of(file), before);
}

TEST(NewerStore, IsNoneWhenAByteOfItsVersionHasFlipped) {
    const TemporaryFolder folder;
    fill(folder.path(), 5);
    {
        auto broken =
            Database::open(folder.path() / "vigie.sqlite", Database::Mode::read_write).value();
        ASSERT_TRUE(broken.script("PRAGMA user_version = 99").has_value());
    }
    EXPECT_EQ(open_sqlite_store(folder.path()).error().code, AlertError::store_damaged);
}

TEST(StoreInUse, IsCalledByItsNameForItIsSoWhateverIsToBeStored) {
    const TemporaryFolder folder;
    fill(folder.path(), 1);
    const fs::path file = folder.path() / "vigie.sqlite";
    auto ours = Database::open(file, Database::Mode::read_write).value();
    auto another = Database::open(file, Database::Mode::read_write).value();
    ASSERT_TRUE(ours.script("BEGIN; SELECT count(*) FROM meta").has_value());
    ASSERT_TRUE(another.script("INSERT INTO meta VALUES('another', '1')").has_value());
    // What was read is no longer so: SQLite does not wait in this case.
    const auto refused = ours.script("INSERT INTO meta VALUES('ours', '1')");
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, AlertError::store_busy) << refused.error().message();
}

TEST(StoreCheck, CanBeGivenUp) {
    const TemporaryFolder folder;
    fill(folder.path(), 2000);
    auto database =
        Database::open(folder.path() / "vigie.sqlite", Database::Mode::read_write).value();
    int asked = 0;
    database.go_on_while([&] { return ++asked < 2; });
    const auto checked = check_all(database);
    ASSERT_FALSE(checked.has_value());
    EXPECT_EQ(checked.error().code, AlertError::store_failed) << "given up, not damaged";
    EXPECT_EQ(asked, 2);
    database.go_on_while([] { return true; });
    EXPECT_TRUE(check_all(database).has_value());
}

}  // namespace
}  // namespace vigie::alerts
