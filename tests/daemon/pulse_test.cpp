#include "daemon/pipeline/pulse.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <vector>

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

/// The moments of the watchdog's beats, from the start on, when the writer is held up from `held`
/// until `free` and passes at once at other times; and when it was first called stuck.
struct Beats {
    std::vector<std::chrono::milliseconds> at;
    std::optional<std::chrono::milliseconds> stuck;
};

Beats beats_of(std::chrono::milliseconds period,
               std::chrono::milliseconds held,
               std::chrono::milliseconds free) {
    Beats beats;
    WriterWatch watch(period);
    auto comes_by = 0ms;
    for (auto now = 0ms; now < free + 4 * period;) {
        if (watch.asks(start + now)) comes_by = now >= held ? std::max(now, free) : now;
        now += watch.pause();
        if (comes_by <= now) watch.passed();
        if (!beats.stuck && watch.is_stuck(start + now)) beats.stuck = now;
        if (watch.is_alive()) beats.at.push_back(now);
    }
    return beats;
}

TEST(WriterWatch, BeatsInTimeThoughTheWriterIsHeldUpForNearlyAllOfIt) {
    constexpr auto watchdog = 30'000ms;
    // A look was just in time, and the next pass is held up at once, or from later on.
    for (auto after = 0ms; after < watchdog / 2; after += 999ms) {
        for (const auto stall : {0ms, 1'000ms, 14'000ms, 18'000ms, 24'000ms, 27'000ms}) {
            const auto held = watchdog / 2 + after;
            const Beats beats = beats_of(watchdog / 2, held, held + stall);
            ASSERT_GE(beats.at.size(), 3U);
            EXPECT_GT(beats.at.back(), held + stall) << "it goes on";
            for (std::size_t i = 1; i < beats.at.size(); ++i) {
                EXPECT_LT(beats.at[i] - beats.at[i - 1], watchdog)
                    << stall.count() << " ms, " << after.count() << " ms after a beat";
            }
        }
    }
}

TEST(WriterWatch, DoesNotBeatForAWriterThatIsStuckAndSaysSoBeforeTheTimeIsOver) {
    constexpr auto watchdog = 30'000ms;
    const Beats beats = beats_of(watchdog / 2, watchdog / 2, 10 * watchdog);
    ASSERT_GE(beats.at.size(), 2U);
    EXPECT_EQ(beats.at[0], watchdog / 2) << "then it is held up";
    EXPECT_GE(beats.at[1], 10 * watchdog);
    ASSERT_TRUE(beats.stuck.has_value());
    EXPECT_LT(*beats.stuck - beats.at[0], watchdog);
    EXPECT_GT(*beats.stuck - beats.at[0], watchdog / 2);
}

TEST(WriterWatch, AsksNobodyWhoOwesAPassFromTheLastTime) {
    WriterWatch watch(10ms);
    EXPECT_TRUE(watch.asks(start));
    EXPECT_FALSE(watch.asks(start + 10ms));
    EXPECT_FALSE(watch.is_alive());
    EXPECT_EQ(watch.pause(), 1ms);
    watch.passed();
    EXPECT_TRUE(watch.is_alive());
    EXPECT_EQ(watch.pause(), 10ms);
    EXPECT_TRUE(watch.asks(start + 20ms));
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

constexpr std::int64_t megabyte = std::int64_t{1} << 20;

TEST(TrimRule, AsksWhenMemoryHasGrownSinceItWasLeastAndNeverWhileItIsLevel) {
    TrimRule rule;
    auto now = start;
    const auto is_due = [&](std::int64_t resident) { return rule.is_due(resident, now += 10min); };
    EXPECT_TRUE(is_due(60 * megabyte)) << "a start is growth";
    rule.left(50 * megabyte, now);
    EXPECT_FALSE(is_due(50 * megabyte));
    EXPECT_FALSE(is_due(52 * megabyte - 1));
    EXPECT_TRUE(is_due(52 * megabyte));
    rule.left(52 * megabyte, now);
    EXPECT_FALSE(is_due(52 * megabyte)) << "a trim that brought nothing is not tried again";
    EXPECT_FALSE(is_due(40 * megabyte));
    EXPECT_TRUE(is_due(42 * megabyte)) << "it had shrunk by itself";
}

TEST(TrimRule, AsksHourlyAtMostWhenWhatIsGivenBackIsWantedAgainAtOnce) {
    TrimRule rule;
    std::vector<TrimRule::Time> trims;
    for (auto now = start; now < start + 24h; now += TrimRule::shortest) {
        if (!rule.is_due(60 * megabyte, now)) continue;
        rule.left(50 * megabyte, now);
        trims.push_back(now);
    }
    ASSERT_GE(trims.size(), 24U) << "it is given back all the same";
    EXPECT_LT(trims.size(), 24U + 8U);
    EXPECT_EQ(trims[1] - trims[0], 30s) << "a start grows in steps";
    EXPECT_EQ(trims[3] - trims[2], 2min);
    EXPECT_EQ(trims.back() - trims[trims.size() - 2], 1h);
    const auto quiet = trims.back() + 2h;
    EXPECT_FALSE(rule.is_due(50 * megabyte, quiet));
    ASSERT_TRUE(rule.is_due(80 * megabyte, quiet));
    rule.left(50 * megabyte, quiet);
    EXPECT_TRUE(rule.is_due(80 * megabyte, quiet + 30s)) << "that was then";
}

}  // namespace
}  // namespace vigie::daemon
