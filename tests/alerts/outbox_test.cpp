// What is kept of the outbox and what a subscriber keeps of its place, over real sockets.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "alerts/error.h"
#include "alerts/store/database.h"
#include "alerts/store/sums.h"
#include "tests/alerts/publisher_fixture.h"

namespace vigie::alerts {
namespace {

using test::PublisherTest;

/// Commits an entry that lets go what was committed before it.
void forget_all(Store& store) {
    Entry entry;
    entry.now = test::at("2025-12-28T12:00:00Z");
    entry.forget_alerts_before = entry.now;
    ASSERT_TRUE(store.commit(entry).has_value());
}

TEST_F(PublisherTest, WhatIsNoLongerKeptIsAnsweredWithGoneAndASnapshotHelps) {
    commit("a", "alert.ML.4.gao.attack.");
    commit("b", "alert.NE.4.tillaberi.attack.");
    forget_all(*store_);
    commit("c", "alert.ML.4.gao.attack.");
    start();
    zmq::socket_t socket = dealer();
    const auto asked = [&](const std::string& request) {
        EXPECT_TRUE(send(socket, {"REPLAY", request}));
        return next(socket);
    };
    const auto gone = read_gone(asked(R"({"after":0})"));
    ASSERT_TRUE(gone.has_value());
    EXPECT_EQ(gone->oldest, 3);
    EXPECT_EQ(gone->head, store_->head().value());
    EXPECT_TRUE(read_gone(asked(R"({"prefix":"alert.NE.","after":1})"))) << "b is missing";
    EXPECT_TRUE(read_end(asked(R"({"prefix":"alert.NE.","after":2})")));
    EXPECT_TRUE(read_end(asked(R"({"prefix":"alert.BF.","after":0})"))) << "nothing is missing";
    SubscribeSettings settings = subscription();
    settings.count = 1;
    EXPECT_EQ(heard(settings), "c1 ");
}

TEST_F(PublisherTest, ASeqIsNotUsedAgainWhenAllAreLetGo) {
    commit("a", "alert.ML.4.gao.attack.");
    commit("a", "alert.ML.3.gao.attack.", "alert.ML.4.gao.attack.");
    const Head before = store_->head().value();
    forget_all(*store_);
    EXPECT_EQ(store_->oldest().value(), 0);
    EXPECT_EQ(store_->head().value(), before) << "the epoch goes on as well";
    commit("b", "alert.ML.4.gao.attack.");
    start();
    SubscribeSettings settings = subscription();
    settings.since = 2;
    settings.epoch = before.epoch;
    settings.count = 1;
    std::int64_t previous = 0;
    Listener listener;
    listener.deliver = [&](const Deliver& alert) {
        previous = alert.header.previous.at(2);
        return true;
    };
    ASSERT_EQ(subscribe(settings, listener).value(), Ended::count);
    EXPECT_EQ(previous, 2) << "the chain remembers what is gone";
}

TEST_F(PublisherTest, APlaceInAFileIsWhereTheNextSubscriberGoesOn) {
    start();
    commit("a", "alert.ML.4.gao.attack.");
    commit("b", "alert.NE.4.tillaberi.attack.");
    SubscribeSettings settings = subscription();
    settings.place = folder_.path() / "place";
    settings.topics = {"ML", "NE"};
    settings.count = 1;
    EXPECT_EQ(heard(settings), "a1 ");
    EXPECT_EQ(heard(settings), "b1 ");
    commit("c", "alert.ML.4.gao.attack.");
    EXPECT_EQ(heard(settings), "c1 ");
    settings.topics = {"ML"};
    const auto other = subscribe(settings, Listener{[](const Deliver&) { return true; }});
    ASSERT_FALSE(other.has_value());
    EXPECT_NE(other.error().message().find("other topics"), std::string::npos);
}

TEST_F(PublisherTest, AnAlertThatCannotBeTakenComesAgain) {
    start();
    commit("a", "alert.ML.4.gao.attack.");
    commit("b", "alert.ML.4.gao.attack.");
    SubscribeSettings settings = subscription();
    settings.place = folder_.path() / "place";
    const auto ended = subscribe(settings, Listener{[](const Deliver&) { return false; }});
    EXPECT_EQ(ended.value(), Ended::stopped);
    settings.count = 2;
    EXPECT_EQ(heard(settings), "a1 b1 ");
}

TEST(OutboxTest, AfterAFailedTransactionTheChainsGoOnFromWhatIsCommitted) {
    const auto store = memory_store();
    const auto entry = [](const std::string& id) {
        Entry made;
        made.alerts = {{id, 1, "alert.ML.4.gao.attack.", "", "{}"}};
        return made;
    };
    ASSERT_TRUE(store->commit(entry("a")).has_value());
    Entry twice = entry("b");
    twice.alerts.push_back(twice.alerts.front());  // breaks UNIQUE(alert_id, revision, topic)
    ASSERT_FALSE(store->commit(twice).has_value());
    const auto next = store->commit(entry("c")).value().front();
    EXPECT_EQ(next.seq, 2);
    EXPECT_EQ(next.address.previous, (Previous{1, 1, 1, 1, 1}));
}

TEST(OutboxTest, PrevIsTheSameWhetherAlertsAreCommittedTogetherOrApart) {
    const std::vector<Draft> drafts{
        {"a", 1, "alert.ML.3.gao.attack.", "", "{}"},
        {"b", 1, "alert.ML.4.gao.attack.", "", "{}"},
        {"a", 2, "alert.ML.4.gao.attack.", "alert.ML.3.gao.attack.", "{}"},
        {"c", 1, "alert.NE.3.gao.attack.", "", "{}"},
        {"d", 1, "alert.ML.3.gao.attack.", "", "{}"}};
    const auto apart = memory_store();
    std::vector<OutboxRow> expected;
    for (const Draft& draft : drafts) {
        Entry one;
        one.alerts = {draft};
        expected.push_back(apart->commit(one).value().front());
    }
    Entry all;
    all.alerts = drafts;
    EXPECT_EQ(memory_store()->commit(all).value(), expected);
}

TEST(OutboxTest, RowsBetweenTwoSeqsComeWholeIntoTheRoomOfOthers) {
    const auto store = memory_store();
    Entry entry;
    entry.alerts = {{"a", 1, "alert.ML.3.gao.attack.", "", "{}"},
                    {"a", 2, "alert.ML.4.gao.attack.", "alert.ML.3.gao.attack.", "{}"},
                    {"b", 1, "alert.ML.3.gao.attack.", "", R"({"id":"b"})"}};
    const auto rows = store->commit(entry).value();
    EXPECT_EQ(store->between(0, 3, {}).value(), rows);
    const std::vector<OutboxRow> last{rows[2]};
    EXPECT_EQ(store->between(2, 3, rows).value(), last) << "nothing of what was there stays";
    EXPECT_EQ(store->between(3, 9, rows).value(), std::vector<OutboxRow>{});
}

std::vector<std::string> ids(const text::Result<std::vector<OutboxRow>>& rows) {
    std::vector<std::string> all;
    for (const OutboxRow& row : rows.value())
        all.push_back(row.alert + " " + std::to_string(row.revision));
    return all;
}

TEST(OutboxTest, WhatStandsUnderAPrefixIsWhoseLastRevisionHasIt) {
    const auto store = memory_store();
    Entry entry;
    entry.alerts = {{"a", 1, "alert.ML.3.gao.attack.", "", "{}"},
                    {"b", 1, "alert.NE.3.tillaberi.attack.", "", "{}"},
                    {"c", 1, "alert.ML.3.mopti.attack.", "", "{}"},
                    {"c", 2, "alert.ML.4.gao.attack.", "alert.ML.3.mopti.attack.", "{}"},
                    {"a", 2, "alert.ML.3.gao.attack.", "", "{}"},
                    {"d", 1, "alert.ML.3.gao.abduction.", "", "{}"},
                    {"d", 2, "alert.NE.3.tillaberi.attack.", "alert.ML.3.gao.abduction.", "{}"}};
    ASSERT_TRUE(store->commit(entry).has_value());
    using Ids = std::vector<std::string>;
    EXPECT_EQ(ids(store->latest({})), (Ids{"d 2", "a 2", "c 2", "b 1"}));
    EXPECT_EQ(ids(store->latest({"alert.ML."})), (Ids{"a 2", "c 2"}));
    EXPECT_EQ(ids(store->latest({"alert.ML.3."})), Ids{"a 2"});
    EXPECT_EQ(ids(store->latest({"alert.ML.3.mopti."})), Ids{}) << "it moved away";
    EXPECT_EQ(ids(store->latest({"alert.NE."})), (Ids{"d 2", "b 1"}));
    EXPECT_EQ(ids(store->latest({"alert.NE.", 1})), Ids{"d 2"});
    EXPECT_EQ(ids(store->latest({"alert.NE.", 1, 7})), Ids{"b 1"}) << "the page behind it";
    EXPECT_EQ(ids(store->latest({"alert.NE.", 1, 5})), Ids{"b 1"}) << "from no row of its own";
    EXPECT_EQ(ids(store->latest({"alert.ML.", 9, 99, 6})), (Ids{"d 1", "a 2", "c 2"}));
    EXPECT_EQ(ids(store->latest({"alert.ML.3.gao.attack.north."})), Ids{});
    EXPECT_EQ(ids(store->latest({"alert.BF."})), Ids{});
}

TEST(OutboxTest, WhatStandsUnderAPrefixIsFoundWithoutLookingAtAnythingElse) {
    const test::TemporaryFolder folder;
    const auto store = open_sqlite_store(folder.path()).value();
    Entry entry;
    for (int i = 0; i < 20'000; ++i) {
        const char* const topic =
            i % 2'000 == 7 ? "alert.ML.4.kidal.attack." : "alert.ML.4.gao.attack.";
        entry.alerts.push_back({"alert" + std::to_string(i), 1, topic, "", "{}"});
    }
    ASSERT_TRUE(store->commit(entry).has_value());
    // Now no row but the wanted ones can be read: who looks at another gets an error.
    auto database =
        Database::open(folder.path() / "vigie.sqlite", Database::Mode::read_write).value();
    const std::string mine = "topic = 'alert.ML.4.kidal.attack.'";
    ASSERT_TRUE(database.script("UPDATE outbox SET prev = 'x' WHERE NOT " + mine).has_value());
    EXPECT_FALSE(store->latest({"alert.ML.4.gao.", 1}).has_value());
    EXPECT_EQ(store->latest({"alert.ML.4.kidal."}).value().size(), 10U);
    EXPECT_EQ(store->latest({"alert.ML.4.kidal.attack."}).value().size(), 10U);
    // Nor is more of its own looked at than is asked for.
    ASSERT_TRUE(database.script("UPDATE outbox SET prev = 'x' WHERE seq < 14000").has_value());
    const auto newest = store->latest({"alert.ML.4.kidal.", 3});
    EXPECT_EQ(ids(newest),
              (std::vector<std::string>{"alert18007 1", "alert16007 1", "alert14007 1"}));
    EXPECT_FALSE(store->latest({"alert.ML.4.kidal.", 4}).has_value());
}

/// A store of an alert that moved, and of so many others that the chains are written (chains.h),
/// that was written into behind its back.
text::Result<std::unique_ptr<Store>> opened_after(const std::string& change) {
    const test::TemporaryFolder folder;
    Entry entry;
    entry.alerts = {{"a", 1, "alert.ML.3.gao.attack.", "", "{}"},
                    {"a", 2, "alert.ML.4.gao.attack.", "alert.ML.3.gao.attack.", "{}"}};
    for (int i = 0; i < 100; ++i)
        entry.alerts.push_back({std::to_string(i), 1, "alert.NE.4.gao.attack.", "", "{}"});
    EXPECT_TRUE(open_sqlite_store(folder.path()).value()->commit(entry).has_value());
    {
        auto database =
            Database::open(folder.path() / "vigie.sqlite", Database::Mode::read_write).value();
        EXPECT_TRUE(database.script(change).has_value()) << change;
    }
    return open_sqlite_store(folder.path());
}

TEST(OutboxTest, WhatSubscribersProveWithIsNotAsItWasWritten) {
    ASSERT_TRUE(opened_after("SELECT 1").has_value());
    for (const auto& [change, what] : std::vector<std::pair<std::string, std::string>>{
             {"UPDATE prefix_head SET seq = 1 WHERE prefix = 'alert.ML.4.gao.attack.'",
              "prefix_head alert.ML.4.gao.attack."},
             {"UPDATE outbox_former SET prev = '[1,1,0,0,0]'", "outbox_former 2"},
             {"UPDATE outbox_former SET topic = 'alert.ML.5.gao.attack.'", "outbox_former 2"},
             {"UPDATE outbox SET prev = '[0,0' WHERE seq = 1", "outbox 1"}}) {
        const auto opened = opened_after(change);
        ASSERT_FALSE(opened.has_value()) << change;
        EXPECT_EQ(opened.error().code, AlertError::store_damaged) << change;
        EXPECT_NE(opened.error().detail.find(what), std::string::npos) << opened.error().detail;
    }
}

/// What an older vigie wrote: it is opened with the schema of that version.
void make_old(const std::filesystem::path& folder, int version) {
    auto old = Database::open(folder / "vigie.sqlite", Database::Mode::read_write).value();
    // Version 7 stored the last seq under every prefix, version 8 under whole topics.
    for (const auto& [prefix, seq] : std::vector<std::pair<std::string, std::string>>{
             {"alert.", "3"}, {"alert.ML.", "2"}, {"alert.ML.4.", "2"}, {"alert.NE.", "3"}}) {
        if (version > 7) break;
        ASSERT_TRUE(old.run("INSERT INTO prefix_head VALUES(?, ?, ?)",
                            {prefix, std::stoll(seq), sum_of({prefix, seq})})
                        .has_value());
    }
    ASSERT_TRUE(old.script("DELETE FROM meta WHERE key LIKE 'schema%'; PRAGMA user_version = " +
                           std::to_string(version))
                    .has_value());
}

TEST(OutboxTest, ChainsGoOnInAStoreOfBefore) {
    for (const int version : {7, 8}) {
        SCOPED_TRACE(version);
        const test::TemporaryFolder folder;
        Entry entry;
        entry.alerts = {{"a", 1, "alert.ML.3.gao.attack.", "", "{}"},
                        {"b", 1, "alert.ML.4.gao.attack.", "", "{}"},
                        {"c", 1, "alert.NE.4.gao.attack.", "", "{}"}};
        ASSERT_TRUE(open_sqlite_store(folder.path()).value()->commit(entry).has_value());
        make_old(folder.path(), version);
        const auto store = open_sqlite_store(folder.path()).value();
        entry.alerts = {{"d", 1, "alert.ML.4.kidal.attack.", "", "{}"}};
        EXPECT_EQ(store->commit(entry).value().front().address.previous, (Previous{3, 2, 2, 0, 0}));
        EXPECT_EQ(store->last_under("alert.ML.").value(), 4);
        EXPECT_EQ(store->last_under("alert.ML.3.").value(), 1);
        EXPECT_EQ(store->last_under("alert.NE.4.gao.attack.").value(), 3);
        EXPECT_EQ(store->last_under("alert.NE.4.ga.").value(), 0);
    }
}

TEST_F(PublisherTest, APrevThatCannotBeReadIsDamage) {
    commit("a", "alert.ML.4.gao.attack.");
    auto database =
        Database::open(folder_.path() / "vigie.sqlite", Database::Mode::read_write).value();
    ASSERT_TRUE(database.script("UPDATE outbox SET prev = '[0,0'").has_value());
    const auto read = store_->rows({"alert.", 0, 1});
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().code, AlertError::store_damaged);
    EXPECT_NE(read.error().detail.find("'[0,0'"), std::string::npos) << read.error().detail;
}

}  // namespace
}  // namespace vigie::alerts
