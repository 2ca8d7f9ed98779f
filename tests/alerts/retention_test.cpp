// What a store lets go, and that it remembers no more of it than was committed.
#include <gtest/gtest.h>

#include "alerts/store.h"
#include "alerts/store/database.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts {
namespace {

using namespace std::chrono_literals;

const text::Instant noon = test::at("2025-12-27T12:00:00Z");

class RetentionTest : public testing::Test {
protected:
    std::size_t bodies() { return store_->load({}).value().bodies.size(); }

    void commit_body(const std::string& article, text::Instant seen) {
        Entry entry;
        entry.bodies = {{"hash", article, seen, "feed", "Titre", "", "", {}}};
        ASSERT_TRUE(store_->commit(entry).has_value());
    }

    void commit_alert(const std::string& id, text::Instant now) {
        Entry entry;
        entry.now = now;
        entry.alerts = {{id, 1, "alert.ML.4.gao.attack.", "", "{}"}};
        ASSERT_TRUE(store_->commit(entry).has_value());
    }

    void forget_bodies(text::Instant before) {
        Entry entry;
        entry.forget_bodies_before = before;
        ASSERT_TRUE(store_->commit(entry).has_value());
    }

    void forget_alerts(text::Instant before) {
        Entry entry;
        entry.now = before;
        entry.forget_alerts_before = before;
        ASSERT_TRUE(store_->commit(entry).has_value());
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<Store> store_ = open_sqlite_store(folder_.path()).value();
};

TEST_F(RetentionTest, BodiesGoByTheMinute) {
    commit_body("a", noon);
    forget_bodies(noon + 1s);
    EXPECT_EQ(bodies(), 0U);
    commit_body("b", noon + 2s);
    forget_bodies(noon + 3s);
    EXPECT_EQ(bodies(), 1U) << "not worth looking for";
    forget_bodies(noon + 61s);
    EXPECT_EQ(bodies(), 0U);
}

TEST_F(RetentionTest, BodiesGoAgainAfterAClockThatRanAhead) {
    forget_bodies(noon + 24h * 365);
    commit_body("a", noon);
    forget_bodies(noon + 1s);
    EXPECT_EQ(bodies(), 0U);
}

TEST_F(RetentionTest, AlertsGoWhenTheOldestIsTooOld) {
    commit_alert("a", noon);
    commit_alert("b", noon + 2h);
    forget_alerts(noon);
    EXPECT_EQ(store_->oldest().value(), 1);
    forget_alerts(noon + 1ms);
    EXPECT_EQ(store_->oldest().value(), 2);
    forget_alerts(noon + 2h);
    EXPECT_EQ(store_->oldest().value(), 2);
    forget_alerts(noon + 3h);
    EXPECT_EQ(store_->oldest().value(), 0);
    commit_alert("c", noon + 4h);
    forget_alerts(noon + 4h);
    EXPECT_EQ(store_->oldest().value(), 3);
    forget_alerts(noon + 5h);
    EXPECT_EQ(store_->oldest().value(), 0);
}

TEST_F(RetentionTest, OfManyAHundredGoAtATime) {
    Entry entry;
    entry.now = noon;
    for (int i = 0; i < 250; ++i)
        entry.alerts.push_back({std::to_string(i), 1, "alert.ML.4.gao.attack.", "", "{}"});
    ASSERT_TRUE(store_->commit(entry).has_value());
    for (const std::int64_t oldest : {101, 201, 0}) {
        forget_alerts(noon + 1h);
        EXPECT_EQ(store_->oldest().value(), oldest);
    }
}

TEST_F(RetentionTest, WhatWasNotCommittedIsLetGoTheNextTime) {
    commit_body("a", noon);
    commit_alert("a", noon);
    Entry entry;
    entry.forget_bodies_before = noon + 1s;
    entry.forget_alerts_before = noon + 1s;
    auto behind_its_back =
        Database::open(folder_.path() / "vigie.sqlite", Database::Mode::read_write).value();
    ASSERT_TRUE(behind_its_back
                    .script("CREATE TRIGGER no BEFORE DELETE ON outbox "
                            "BEGIN SELECT RAISE(ABORT, 'not now'); END")
                    .has_value());
    ASSERT_FALSE(store_->commit(entry).has_value());
    EXPECT_EQ(bodies(), 1U);
    EXPECT_EQ(store_->oldest().value(), 1);
    ASSERT_TRUE(behind_its_back.script("DROP TRIGGER no").has_value());
    ASSERT_TRUE(store_->commit(entry).has_value());
    EXPECT_EQ(bodies(), 0U);
    EXPECT_EQ(store_->oldest().value(), 0);
}

}  // namespace
}  // namespace vigie::alerts
