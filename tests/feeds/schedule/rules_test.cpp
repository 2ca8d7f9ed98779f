// The rules of the schedule, each by its table.
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "feeds/schedule/back_off.h"
#include "feeds/schedule/freshness.h"
#include "feeds/schedule/quiet_hours.h"
#include "feeds/schedule/rhythm.h"
#include "tests/feeds/schedule/table.h"

namespace vigie::feeds {
namespace {

using namespace std::chrono_literals;

const text::Instant noon = *text::parse_instant("2025-12-26T12:00:00Z");

std::vector<int> numbers(const std::string& cell) {
    std::istringstream words(cell);
    std::vector<int> list;
    for (int number = 0; words >> number;)
        list.push_back(number);
    return list;
}

TEST(Freshness, IsWhatTheHeadersSay) {
    const auto rows =
        table("freshness.tsv", {"cache_control", "expires", "date", "age", "seconds", "because"});
    ASSERT_GT(rows.size(), 15U);
    for (const TableRow& row : rows) {
        const Pause fresh =
            fresh_for({row.cells[0], row.cells[1], row.cells[2], row.cells[3]}, noon);
        EXPECT_EQ(std::to_string(fresh.length / 1s), row.cells[4]) << row.where;
        EXPECT_EQ(text::word(fresh.because), row.cells[5]) << row.where;
    }
}

TEST(RetryAfter, IsSecondsOrADate) {
    for (const TableRow& row : table("retry_after.tsv", {"header", "seconds"})) {
        const auto asked = read_retry_after(row.cells[0], noon);
        EXPECT_EQ(asked ? std::to_string(asked->count()) : "", row.cells[1]) << row.where;
    }
    EXPECT_FALSE(read_retry_after("", noon));
}

TEST(QuietHours, AreWaitedOut) {
    for (const TableRow& row : table("quiet_hours.tsv", {"hours", "days", "at", "instead"})) {
        text::Pace pace;
        for (const int hour : numbers(row.cells[0]))
            pace.skip_hours.set(static_cast<std::size_t>(hour));
        for (const int day : numbers(row.cells[1]))
            pace.skip_days.set(static_cast<std::size_t>(day));
        const text::Instant at = text::parse_instant(row.cells[2]).value();
        EXPECT_EQ(text::to_iso(after_quiet_hours(pace, at)), row.cells[3]) << row.where;
    }
}

TEST(Rhythm, IsTheMedianGapOfTheNewestDates) {
    for (const TableRow& row : table("usual_gap.tsv", {"ages", "seconds"})) {
        std::vector<text::Instant> dates;
        for (const int age : numbers(row.cells[0]))
            dates.push_back(noon - std::chrono::minutes(age));
        EXPECT_EQ(std::to_string(usual_gap(dates, noon).count()), row.cells[1]) << row.where;
    }
}

TEST(Rhythm, AsksEightTimesInAGapAndSeldomAfterALongSilence) {
    EXPECT_EQ(rhythm_pause(0s, 0s), 0s);
    EXPECT_EQ(rhythm_pause(8h, 0s), 1h);
    EXPECT_EQ(rhythm_pause(40min, 1h), 5min);
    EXPECT_EQ(rhythm_pause(40min, 64h), 1h);
    EXPECT_EQ(rhythm_pause(0s, 16h), 15min);
}

TEST(Rhythm, OfAFeedWithoutDatesIsLearntBitByBit) {
    EXPECT_EQ(learnt_gap(0s, 600s), 600s);
    EXPECT_EQ(learnt_gap(600s, 1800s), 1200s);
}

TEST(BackOff, JitterPartsTheFeedsAndIsTheSameEachTime) {
    std::set<std::chrono::milliseconds> pauses;
    for (int i = 0; i < 100; ++i) {
        Feed feed;
        feed.name = "feed-" + std::to_string(i);
        const Pause pause = back_off(feed, 1, text::PollFault::status);
        EXPECT_EQ(pause, back_off(feed, 1, text::PollFault::status));
        EXPECT_GE(pause.length, 600s * 0.9);
        EXPECT_LE(pause.length, 600s);
        pauses.insert(pause.length);
    }
    EXPECT_GT(pauses.size(), 90U);
}

TEST(BackOff, AServerThatTakesUsForARobotIsLeftAloneForLonger) {
    Feed feed;
    feed.name = "tamani";
    feed.interval = 60s;
    EXPECT_LE(back_off(feed, 1, text::PollFault::status).length, 120s);
    EXPECT_GE(back_off(feed, 1, text::PollFault::blocked).length, 15min * 0.9);
    EXPECT_GE(back_off(feed, 2, text::PollFault::blocked).length, 30min * 0.9);
    EXPECT_LE(back_off(feed, 99, text::PollFault::blocked).length, longest_pause);
    feed.allow_private = true;
    EXPECT_LE(back_off(feed, 1, text::PollFault::blocked).length, 120s);
}

}  // namespace
}  // namespace vigie::feeds
