// The last seq under each prefix, which is written once in a hundred alerts: whoever asks, and
// whenever, must hear what a reader of all rows would say.
#include "alerts/store/chains.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "alerts/backup.h"
#include "alerts/store/database.h"
#include "alerts/store/watermark.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

const std::vector<std::string> topics{"alert.ML.3.gao.attack.",
                                      "alert.ML.4.gao.attack.",
                                      "alert.ML.4.gao.abduction.",
                                      "alert.ML.4.kidal.attack.",
                                      "alert.NE.4.tillaberi.attack."};

constexpr const char* topic_told_once = "alert.ML.2.menaka.abduction.";

/// Alerts one by one, in a fixed disorder of topics; every fourth has moved, the 37th has a topic
/// that is never told again. Knows what `prev` must be from the rows themselves.
class Told {
public:
    Draft next() {
        const int number = ++count_;
        const auto at = [&](int salt) {
            return topics[static_cast<std::size_t>(number * number + salt) % topics.size()];
        };
        return {"a" + std::to_string(number),
                1,
                number == 37 ? topic_told_once : at(0),
                number % 4 == 0 ? at(2) : "",
                "{}"};
    }

    void expect(const OutboxRow& row) {
        EXPECT_EQ(row.address.previous, before(row.address.topic)) << row.seq;
        if (row.former) {
            EXPECT_EQ(row.former->previous, before(row.former->topic)) << row.seq;
        }
        note(row.address.topic, row.seq);
        if (row.former) note(row.former->topic, row.seq);
    }

    void expect_last_of(Store& store) const {
        std::set<std::string> prefixes{"alert.BF.", topic_told_once};
        for (const std::string& topic : topics)
            for (int depth = 0; depth <= topic_depth; ++depth)
                prefixes.emplace(topic_prefix(topic, depth));
        for (const std::string& prefix : prefixes)
            EXPECT_EQ(store.last_under(prefix).value(), last(prefix)) << prefix;
    }

private:
    [[nodiscard]] std::int64_t last(std::string_view prefix) const {
        const auto at = last_.find(prefix);
        return at == last_.end() ? 0 : at->second;
    }

    [[nodiscard]] Previous before(std::string_view topic) const {
        Previous previous{};
        for (int depth = 0; depth <= topic_depth; ++depth)
            previous.at(static_cast<std::size_t>(depth)) = last(topic_prefix(topic, depth));
        return previous;
    }

    void note(std::string_view topic, std::int64_t seq) {
        for (int depth = 0; depth <= topic_depth; ++depth)
            last_.insert_or_assign(std::string(topic_prefix(topic, depth)), seq);
    }

    int count_ = 0;
    std::map<std::string, std::int64_t, std::less<>> last_;
};

Entry one(Draft draft) {
    Entry entry;
    entry.now = test::at("2025-12-27T12:00:00Z");
    entry.alerts = {std::move(draft)};
    return entry;
}

/// So many rows stand behind what is written of them.
std::int64_t behind(const fs::path& folder) {
    auto database = Database::open(folder / "vigie.sqlite", Database::Mode::read_only).value();
    return database
        .integer(
            "SELECT (SELECT coalesce(max(seq), 0) FROM outbox) - "
            "(SELECT coalesce(max(seq), 0) FROM prefix_head)")
        .value()
        .value();
}

TEST(ChainsTest, EveryoneHearsTheSameWhetherTheyAreWrittenYetOrNot) {
    const TemporaryFolder folder;
    auto store = open_sqlite_store(folder.path()).value();
    const auto reader = open_sqlite_store(folder.path(), Access::reader).value();
    Told told;
    std::int64_t most_behind = 0;
    for (int i = 1; i <= 330; ++i) {
        told.expect(store->commit(one(told.next())).value().front());
        if (i % 30 == 0) {
            told.expect_last_of(*store);
            told.expect_last_of(*reader);
            most_behind = std::max(most_behind, behind(folder.path()));
        }
        if (i % 70 == 0) {  // another process goes on, in the middle of a hundred
            store.reset();
            store = open_sqlite_store(folder.path()).value();
        }
    }
    EXPECT_GT(most_behind, 0);
    EXPECT_LT(most_behind, Chains::most_behind);
}

TEST(ChainsTest, WhatIsLetGoIsRememberedAlsoWhenItWasNotWrittenYet) {
    const TemporaryFolder folder;
    auto store = open_sqlite_store(folder.path()).value();
    Told told;
    for (int i = 0; i < 20; ++i)
        told.expect(store->commit(one(told.next())).value().front());
    ASSERT_GT(behind(folder.path()), 0);
    Entry later;
    later.now = test::at("2025-12-28T12:00:00Z");
    later.forget_alerts_before = later.now;
    ASSERT_TRUE(store->commit(later).has_value());
    ASSERT_EQ(store->oldest().value(), 0);
    told.expect_last_of(*store);
    store.reset();
    store = open_sqlite_store(folder.path()).value();
    told.expect_last_of(*store);
    told.expect(store->commit(one(told.next())).value().front());
}

TEST(ChainsTest, ARestoredBackupGoesOnFromItsOwnRows) {
    const TemporaryFolder folder;
    const TemporaryFolder elsewhere;
    auto store = open_sqlite_store(folder.path()).value();
    Told told;
    const auto go_on_until = [&](int count) {
        for (int i = 0; i < count; ++i)
            told.expect(store->commit(one(told.next())).value().front());
    };
    go_on_until(130);
    const Told then = told;
    const fs::path copy = elsewhere.path() / "copy.sqlite";
    ASSERT_TRUE(back_up(folder.path(), copy, [] { return true; }).has_value());
    go_on_until(90);
    const Head before = store->head().value();
    {
        auto sent = Watermark::open(folder.path()).value();
        ASSERT_TRUE(sent.raise(before.epoch, before.seq).has_value());
    }
    store.reset();
    for (const char* ending : {"", "-wal", "-shm"})
        fs::remove(folder.path() / (std::string("vigie.sqlite") + ending));
    fs::copy_file(copy, folder.path() / "vigie.sqlite");
    store = open_sqlite_store(folder.path()).value();
    const Head after = store->head().value();
    EXPECT_NE(after.epoch, before.epoch);
    EXPECT_EQ(after.seq, before.seq) << "above all that was sent";
    told = then;
    told.expect_last_of(*store);
    const auto row = store->commit(one(told.next())).value().front();
    EXPECT_EQ(row.seq, before.seq + 1);
    told.expect(row);
    told.expect_last_of(*store);
}

TEST(ChainsTest, AfterAFailureTheNextSeqIsThatOfWhatIsCommitted) {
    const TemporaryFolder folder;
    const auto store = open_sqlite_store(folder.path()).value();
    Told told;
    for (int i = 0; i < 95; ++i)
        told.expect(store->commit(one(told.next())).value().front());
    Entry twice = one(told.next());
    for (int i = 0; i < 10; ++i)  // past the hundredth, so that they would be written
        twice.alerts.push_back(told.next());
    twice.alerts.push_back(twice.alerts.front());  // breaks UNIQUE(alert_id, revision, topic)
    ASSERT_FALSE(store->commit(twice).has_value());
    told.expect_last_of(*store);
    twice.alerts.pop_back();
    const auto rows = store->commit(twice).value();
    for (const OutboxRow& row : rows)
        told.expect(row);
    told.expect_last_of(*store);
    EXPECT_EQ(store->head().value().seq, 106);
}

}  // namespace
}  // namespace vigie::alerts
