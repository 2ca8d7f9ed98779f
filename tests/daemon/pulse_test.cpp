#include "daemon/pipeline/pulse.h"

#include <gtest/gtest.h>

#include "daemon/pipeline/backups.h"
#include "daemon/pipeline/slack.h"
#include "daemon/pipeline/vitals.h"

namespace vigie::daemon {
namespace {

using namespace std::chrono_literals;

const Pulse::Time start{std::chrono::hours(1)};

TEST(Pulse, MovesWhileEveryFeedSleepsInTime) {
    Pulse pulse;
    pulse.join(start);
    const auto sleeper = pulse.fall_asleep(start + 1h, start);
    EXPECT_FALSE(pulse.is_stuck(start + 1h)) << "quiet for an hour, as it should be";
    EXPECT_FALSE(pulse.is_stuck(start + 1h + Pulse::patience));
    EXPECT_TRUE(pulse.is_stuck(start + 1h + Pulse::patience + 1s)) << "it should have woken";
    pulse.wake(sleeper, start + 2h);
    EXPECT_FALSE(pulse.is_stuck(start + 2h));
}

TEST(Pulse, IsStuckWhenNothingMovesAndAFeedIsAwake) {
    Pulse pulse;
    pulse.join(start);
    EXPECT_FALSE(pulse.is_stuck(start + Pulse::patience));
    EXPECT_TRUE(pulse.is_stuck(start + Pulse::patience + 1s));
    pulse.moved(start + Pulse::patience + 1s);
    EXPECT_FALSE(pulse.is_stuck(start + Pulse::patience + 2s)) << "a full disk is tried again";
    pulse.leave(start + Pulse::patience + 3s);
    EXPECT_FALSE(pulse.is_stuck(start + 24h)) << "nobody is watched";
}

TEST(Pulse, OneFeedThatMovesSpeaksForAll) {
    Pulse pulse;
    pulse.join(start);
    pulse.join(start);
    for (auto now = start; now < start + 1h; now += 1min)
        pulse.wake(pulse.fall_asleep(now + 1s, now), now + 1s);
    EXPECT_FALSE(pulse.is_stuck(start + 1h));
}

TEST(Standstill, HoldsOnceACountHasNotGoneUpForLongEnough) {
    Standstill publisher(30s);
    EXPECT_FALSE(publisher.holds(1, start));
    EXPECT_FALSE(publisher.holds(1, start + 30s));
    EXPECT_TRUE(publisher.holds(1, start + 31s));
    EXPECT_FALSE(publisher.holds(2, start + 32s));
    EXPECT_FALSE(publisher.holds(2, start + 60s));
}

TEST(Watchdog, IsBeatInTimeThoughTheWriterStalls) {
    constexpr auto watchdog = 30s;
    for (const auto stall : {0ms, 14'000ms, 18'000ms, 27'000ms}) {
        auto look = 0ms;  // the last one was in time, and the stall begins at once
        bool owes = false;
        do {
            look += until_next_look(watchdog / 2, owes);
            owes = look < stall;
        } while (owes);
        EXPECT_LT(look, watchdog) << stall.count() << " ms";
    }
}

TEST(Backups, AreMadeSoonAfterAStartAndThenDaily) {
    const auto now = *text::parse_instant("2026-11-26T12:00:00Z");
    EXPECT_EQ(until_backup(std::nullopt, now, /*is_first=*/true), 0s) << "there is none";
    EXPECT_EQ(until_backup(now - 10min, now, true), 50min) << "one that is young is left";
    EXPECT_EQ(until_backup(now - 48h, now, true), 0s);
    EXPECT_EQ(until_backup(now, now, false), 24h);
    EXPECT_EQ(until_backup(now - 25h, now, false), 24h) << "it failed: not at once again";
    EXPECT_EQ(until_backup(std::nullopt, now, false), 24h);
}

TEST(TrimRule, AsksWhenMemoryHasGrownSinceItWasLeastAndNeverWhileItIsLevel) {
    constexpr std::int64_t megabyte = std::int64_t{1} << 20;
    TrimRule rule;
    EXPECT_TRUE(rule.is_due(60 * megabyte)) << "a start is growth";
    rule.left(50 * megabyte);
    EXPECT_FALSE(rule.is_due(50 * megabyte));
    EXPECT_FALSE(rule.is_due(52 * megabyte - 1));
    EXPECT_TRUE(rule.is_due(52 * megabyte));
    rule.left(52 * megabyte);
    EXPECT_FALSE(rule.is_due(52 * megabyte)) << "a trim that brought nothing is not tried again";
    EXPECT_FALSE(rule.is_due(40 * megabyte));
    EXPECT_TRUE(rule.is_due(42 * megabyte)) << "it had shrunk by itself";
}

}  // namespace
}  // namespace vigie::daemon
