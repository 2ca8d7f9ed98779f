#include "feeds/schedule.h"

#include <set>

#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

using namespace std::chrono_literals;

const text::Instant noon = *text::parse_instant("2025-12-26T12:00:00Z");

Feed feed_named(const std::string& name) {
    Feed feed;
    feed.name = name;
    feed.url = "https://" + name + ".example/feed";
    feed.interval = 300s;
    return feed;
}

PollFact failure() {
    return {};
}

PollFact success(PollOutcome outcome) {
    PollFact fact;
    fact.outcome = outcome;
    fact.etag = "\"new\"";
    fact.last_modified = "Fri, 26 Dec 2025 08:00:00 GMT";
    return fact;
}

TEST(Schedule, KeepsTheIntervalOnSuccessAndForgetsFailures) {
    text::FeedState state = state_at(feed_named("tamani"), {});
    state.failures = 4;
    const auto next = next_poll(state, success(PollOutcome::changed), noon, feed_named("tamani"));
    EXPECT_EQ(next.feed, "tamani");
    EXPECT_EQ(next.next_poll, noon + 300s);
    EXPECT_EQ(next.failures, 0);
}

TEST(Schedule, IsNeverFasterThanAMinuteOnThePublicWeb) {
    Feed feed = feed_named("tamani");
    feed.interval = 1s;
    EXPECT_EQ(next_poll({}, success(PollOutcome::changed), noon, feed).next_poll, noon + 60s);
    feed.allow_private = true;
    EXPECT_EQ(next_poll({}, success(PollOutcome::changed), noon, feed).next_poll, noon + 1s);
}

TEST(Schedule, TakesValidatorsOnlyFromAChangedFeed) {
    const Feed feed = feed_named("tamani");
    text::FeedState old = state_at(feed, {});
    old.etag = "\"old\"";
    old.last_modified = "old date";
    EXPECT_EQ(next_poll(old, success(PollOutcome::changed), noon, feed).etag, "\"new\"");
    EXPECT_EQ(next_poll(old, success(PollOutcome::unchanged), noon, feed).etag, "\"old\"");
    PollFact failed = success(PollOutcome::failed);
    EXPECT_EQ(next_poll(old, failed, noon, feed).etag, "\"old\"");
    EXPECT_EQ(next_poll(old, failed, noon, feed).last_modified, "old date");
}

TEST(Schedule, AnotherAddressKnowsNothingOfTheOneBefore) {
    Feed feed = feed_named("tamani");
    text::FeedState old = state_at(feed, {});
    old.etag = "\"old\"";
    old.last_modified = "old date";
    old.failures = 3;
    old.next_poll = noon;
    EXPECT_EQ(state_at(feed, old), old);
    feed.url = "https://tamani.example/rss";
    const text::FeedState moved = state_at(feed, old);
    EXPECT_EQ(moved, (text::FeedState{"tamani", feed.url, "", "", {}, 0}));
    EXPECT_EQ(next_poll(old, failure(), noon, feed).etag, "");
    EXPECT_EQ(next_poll(old, failure(), noon, feed).failures, 1);
}

TEST(Schedule, BacksOffExponentiallyUpToSixHours) {
    const Feed feed = feed_named("tamani");
    text::FeedState state;
    auto before = 300s * 0.9;
    for (int attempt = 1; attempt <= 40; ++attempt) {
        state = next_poll(state, failure(), noon, feed);
        EXPECT_EQ(state.failures, attempt);
        const auto pause = state.next_poll - noon;
        EXPECT_LE(pause, 6h);
        EXPECT_GE(pause, std::min<std::chrono::duration<double>>(before * 1.5, 6h * 0.9))
            << attempt;
        before = std::min<std::chrono::duration<double>>(pause, 6h * 0.5);
    }
    EXPECT_GE(state.next_poll - noon, 5h);
}

TEST(Schedule, JitterPartsTheFeedsAndIsTheSameEachTime) {
    std::set<text::Instant> times;
    for (int i = 0; i < 100; ++i) {
        const Feed feed = feed_named("feed-" + std::to_string(i));
        const auto next = next_poll({}, failure(), noon, feed);
        EXPECT_EQ(next, next_poll({}, failure(), noon, feed));
        times.insert(next.next_poll);
    }
    EXPECT_GT(times.size(), 90U);
}

TEST(Schedule, ObeysRetryAfterUpToTheCeilingAndNeverShortens) {
    PollFact fact = failure();
    fact.retry_after = 2h;
    EXPECT_EQ(next_poll({}, fact, noon, feed_named("tamani")).next_poll, noon + 2h);
    fact.retry_after = 100h;
    EXPECT_EQ(next_poll({}, fact, noon, feed_named("tamani")).next_poll, noon + 6h);
    fact.retry_after = 1s;
    EXPECT_GT(next_poll({}, fact, noon, feed_named("tamani")).next_poll, noon + 300s);
    PollFact changed = success(PollOutcome::changed);
    changed.retry_after = 1h;
    EXPECT_EQ(next_poll({}, changed, noon, feed_named("tamani")).next_poll, noon + 1h);
}

TEST(RetryAfter, IsSecondsOrADate) {
    EXPECT_EQ(read_retry_after("120", noon), 120s);
    EXPECT_EQ(read_retry_after("Fri, 26 Dec 2025 12:05:00 GMT", noon), 300s);
    EXPECT_EQ(read_retry_after("Fri, 26 Dec 2025 11:00:00 GMT", noon), 0s);
    EXPECT_EQ(read_retry_after("99999999999999999999999", noon), 6h);
    for (const char* wrong : {"", "soon", "-5", "12x", "1e3"}) {
        EXPECT_FALSE(read_retry_after(wrong, noon)) << wrong;
    }
}

TEST(FirstPoll, IsAlmostAtOnceButKeepsABackOffFromBefore) {
    text::FeedState state;
    state.feed = "tamani";
    state.next_poll = noon + 200s;
    EXPECT_LT(first_delay(state, noon, 2s), 2s);
    EXPECT_EQ(first_delay(state, noon, 0s), 0s);
    state.failures = 3;
    EXPECT_EQ(first_delay(state, noon, 0s), 200s);
    state.next_poll = noon + 1000h;  // a clock that was wrong
    EXPECT_EQ(first_delay(state, noon, 0s), 6h);
    state.next_poll = noon - 1h;
    EXPECT_EQ(first_delay(state, noon, 0s), 0s);
}

}  // namespace
}  // namespace vigie::feeds
