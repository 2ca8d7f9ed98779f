// Alive and at work: each fact that may be wrong makes its own check fail, and says what it is.
#include "daemon/telemetry/health.h"

#include <gtest/gtest.h>

namespace vigie::daemon {
namespace {

using namespace std::chrono_literals;

const text::Instant noon = *text::parse_instant("2026-03-06T12:00:00Z");

HealthFacts healthy() {
    HealthFacts facts;
    facts.now = noon;
    facts.feeds = {{"journal", noon - 90s, 60s, false}, {"radio", {}, 60s, false}};
    facts.head = facts.sent = 7;
    facts.waiting = 1h;
    return facts;
}

/// The checks that fail, as "name: what".
std::vector<std::string> failing(const std::vector<Check>& checks) {
    std::vector<std::string> all;
    for (const Check& check : checks) {
        if (!check.ok) all.push_back(check.name + ": " + check.what);
    }
    return all;
}

using Lines = std::vector<std::string>;

TEST(Health, IsWellWhenEverythingTurnsAndOneFeedWasReadInTime) {
    EXPECT_TRUE(all_ok(checks_of_life(healthy())));
    EXPECT_TRUE(all_ok(checks_of_work(healthy())));
    EXPECT_EQ(feeds_in_time(healthy()), 1);
    EXPECT_EQ(checks_of_work(healthy())[1].what, "1 of 2 read in time; late: radio");
}

TEST(Health, NamesFeedsThatAreLateAndNotTooMany) {
    HealthFacts facts = healthy();
    facts.feeds = {{"well", noon, 60s, false}, {"gone", {}, 60s, /*retired=*/true}};
    EXPECT_EQ(checks_of_work(facts)[1].what, "1 of 2 read in time");
    for (const char* name : {"a", "b", "c", "d", "e", "f", "g"})
        facts.feeds.push_back({name, {}, 60s, false});
    EXPECT_EQ(checks_of_work(facts)[1].what, "1 of 9 read in time; late: a, b, c, d, e and 2 more");
}

TEST(Health, NamesTheRegionsThatNobodyReportsFromAndIsWellAllTheSame) {
    HealthFacts facts = healthy();
    facts.regions = 20;
    EXPECT_EQ(checks_of_work(facts).back().what, "none of 20 is silent");
    facts.silent = {{"Kidal", noon - 24h * 9}, {"Taoudénit", noon - 24h * 30}};
    EXPECT_EQ(checks_of_work(facts).back().what,
              "2 of 20 silent: Kidal for 9 d, Taoudénit for 30 d");
    facts.unknown = 3;
    EXPECT_EQ(checks_of_work(facts).back().what,
              "2 of 20 silent: Kidal for 9 d, Taoudénit for 30 d; not known of 3");
    EXPECT_TRUE(all_ok(checks_of_work(facts)));
}

TEST(Health, NamesTheThreadThatIsStuck) {
    HealthFacts facts = healthy();
    facts.loop = 9s;
    facts.writer = 29s;
    facts.publisher = 14s;
    EXPECT_EQ(failing(checks_of_life(facts)), Lines{}) << "a slow disk is no stuck daemon";
    facts.loop = 11s;
    EXPECT_EQ(failing(checks_of_life(facts)), Lines{"loop: has not come round for 11 s"});
    facts.loop = 0s;
    facts.writer = 31s;
    EXPECT_EQ(failing(checks_of_life(facts)), Lines{"writer: has not come round for 31 s"});
    facts.writer = 0s;
    facts.publisher = 5min;
    EXPECT_EQ(failing(checks_of_life(facts)), Lines{"publisher: has not come round for 5 min"});
}

TEST(Health, IsNotReadyWithoutAFeedThatIsReadInTime) {
    HealthFacts facts = healthy();
    facts.feeds[0].last_success = noon - 120s;
    EXPECT_EQ(failing(checks_of_work(facts)), Lines{}) << "two periods to the second";
    facts.feeds[0].last_success = noon - 121s;
    EXPECT_EQ(failing(checks_of_work(facts)),
              Lines{"feeds: none of 2 was read within two of its periods; the last was journal, "
                    "2 min ago"});
    facts.feeds[0].last_success = {};
    EXPECT_EQ(failing(checks_of_work(facts)),
              Lines{"feeds: none of 2 was read within two of its periods; none was ever read"});
    facts.feeds[0] = {"journal", noon, 60s, /*retired=*/true};
    EXPECT_FALSE(all_ok(checks_of_work(facts))) << "nobody asks it again";
    facts.feeds.clear();
    EXPECT_EQ(failing(checks_of_work(facts)), Lines{"feeds: none is watched"});
}

TEST(Health, GivesAFeedThatIsAskedEverySecondTimeToAnswer) {
    HealthFacts facts = healthy();
    facts.feeds = {{"own", noon - 10s, 1s, false}};
    EXPECT_TRUE(all_ok(checks_of_work(facts)));
    facts.feeds = {{"own", noon - 11s, 1s, false}};
    EXPECT_FALSE(all_ok(checks_of_work(facts)));
}

TEST(Health, IsNotReadyWhileAlertsWaitToBeSent) {
    HealthFacts facts = healthy();
    facts.sent = 5;
    facts.waiting = 1s;
    EXPECT_EQ(failing(checks_of_work(facts)), Lines{}) << "just committed";
    facts.waiting = 3s;
    EXPECT_EQ(failing(checks_of_work(facts)),
              Lines{"outbox: 2 alerts are committed and not yet sent"});
}

TEST(Health, IsNotReadyWithAStoreThatCannotBeWrittenOrOnTheWayOut) {
    HealthFacts facts = healthy();
    facts.store_trouble = "the disk is full: vigie.sqlite";
    EXPECT_EQ(failing(checks_of_work(facts)), Lines{"store: the disk is full: vigie.sqlite"});
    facts.store_trouble.clear();
    facts.stopping = true;
    EXPECT_EQ(failing(checks_of_work(facts)), Lines{"stop: vigie is stopping"});
    EXPECT_TRUE(all_ok(checks_of_life(facts)));
}

}  // namespace
}  // namespace vigie::daemon
