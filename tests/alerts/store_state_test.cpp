// What a store keeps beside alerts and events, and how it tells a newer one's state from damage.
#include <filesystem>
#include <fstream>
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

TEST(Hearings, OutliveARestartAndTheLatestStays) {
    const TemporaryFolder folder;
    const auto earlier = now - std::chrono::hours(5);
    {
        auto store = open_sqlite_store(folder.path()).value();
        EXPECT_FALSE(store->load(now).value().listening_since);
        Entry entry;
        entry.articles = {{"a", "", "rfi", "u", "t", std::nullopt, earlier}};
        entry.heard = {{"Kidal", "rfi", earlier}, {"Gao", "rfi", now}, {"Kidal", "joliba", now}};
        ASSERT_TRUE(store->commit(entry).has_value());
        Entry late;  // an older article that came later
        late.heard = {{"Gao", "rfi", earlier}, {"Kidal", "rfi", now}};
        ASSERT_TRUE(store->commit(late).has_value());
    }
    const Memory memory = open_sqlite_store(folder.path()).value()->load(now).value();
    const std::vector<Hearing> latest{
        {"Gao", "rfi", now}, {"Kidal", "joliba", now}, {"Kidal", "rfi", now}};
    EXPECT_EQ(memory.heard, latest);
    EXPECT_EQ(memory.listening_since, earlier);
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
