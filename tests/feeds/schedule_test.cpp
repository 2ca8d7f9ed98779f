// What all rules together make of a poll; each rule alone is tested in schedule/.
#include "feeds/schedule.h"

#include <functional>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "feeds/schedule/jitter.h"

namespace vigie::feeds {
namespace {

using namespace std::chrono_literals;
using text::Because;

const text::Instant noon = *text::parse_instant("2025-12-26T12:00:00Z");

Feed feed_named(const std::string& name) {
    Feed feed;
    feed.name = name;
    feed.url = "https://" + name + ".example/feed";
    feed.interval = 300s;
    return feed;
}

const Feed tamani = feed_named("tamani");

PollFact failure(long status = 0) {
    PollFact fact;
    fact.status = status;
    fact.fault = status == 0 ? text::PollFault::no_answer : text::PollFault::status;
    fact.error = "it failed";
    return fact;
}

PollFact success(PollOutcome outcome) {
    PollFact fact;
    fact.outcome = outcome;
    fact.status = outcome == PollOutcome::changed ? 200 : 304;
    fact.etag = "\"new\"";
    fact.last_modified = "Fri, 26 Dec 2025 08:00:00 GMT";
    fact.document.entries = 10;
    return fact;
}

text::FeedState after(const PollFact& fact,
                      text::FeedState before = {},
                      const Feed& feed = tamani) {
    return next_poll(std::move(before), fact, noon, feed);
}

TEST(Schedule, KeepsTheIntervalOnSuccessAndForgetsFailures) {
    text::FeedState state = state_at(tamani, {});
    state.failures = 4;
    const auto next = after(success(PollOutcome::changed), state);
    EXPECT_EQ(next.feed, "tamani");
    EXPECT_EQ(next.next_poll, noon + 300s + jitter(tamani, 300s));
    EXPECT_EQ(next.because, Because::interval);
    EXPECT_EQ(next.failures, 0);
    EXPECT_EQ(next.last_success, noon);
}

TEST(Schedule, IsNeverFasterThanAMinuteOnThePublicWeb) {
    Feed feed = tamani;
    feed.interval = 1s;
    EXPECT_EQ(after(success(PollOutcome::changed), {}, feed).pause, 60s);
    feed.allow_private = true;
    EXPECT_EQ(after(success(PollOutcome::changed), {}, feed).next_poll, noon + 1s);
}

TEST(Schedule, TakesValidatorsFromAChangedFeedAndFromA304ThatHasThemNeverFromAFailure) {
    text::FeedState old = state_at(tamani, {});
    old.etag = "W/\"old\"";
    old.last_modified = "old date";
    EXPECT_EQ(after(success(PollOutcome::changed), old).etag, "\"new\"");
    EXPECT_EQ(after(success(PollOutcome::unchanged), old).etag, "\"new\"");
    PollFact bare = success(PollOutcome::unchanged);
    bare.etag.clear();
    bare.last_modified.clear();
    EXPECT_EQ(after(bare, old).etag, "W/\"old\"");
    EXPECT_EQ(after(bare, old).last_modified, "old date");
    bare.outcome = PollOutcome::changed;
    EXPECT_EQ(after(bare, old).etag, "") << "a 200 without validators has none";
    bare.outcome = PollOutcome::unchanged;
    bare.body_hash = "0f";
    bare.last_modified = "new date";
    EXPECT_EQ(after(bare, old).etag, "") << "nor has one with the same bytes as before";
    EXPECT_EQ(after(bare, old).last_modified, "new date");
    PollFact failed = success(PollOutcome::failed);
    EXPECT_EQ(after(failed, old).etag, "W/\"old\"");
    EXPECT_EQ(after(failed, old).last_modified, "old date");
}

TEST(Schedule, AnotherAddressKnowsNothingOfTheOneBefore) {
    text::FeedState old = state_at(tamani, {});
    old.etag = "\"old\"";
    old.failures = 3;
    old.next_poll = noon;
    old.retired_at = noon;
    old.adopted = "https://tamani.example/new";
    EXPECT_EQ(state_at(tamani, old), old);
    Feed elsewhere = tamani;
    elsewhere.url = "https://tamani.example/rss";
    text::FeedState blank;
    blank.feed = "tamani";
    blank.url = elsewhere.url;
    EXPECT_EQ(state_at(elsewhere, old), blank);
    EXPECT_EQ(after(failure(), old, elsewhere).etag, "");
    EXPECT_EQ(after(failure(), old, elsewhere).failures, 1);
}

// ---- what a good feed's pause is made of ----------------------------------------------------

/// One fact or memory more than an ordinary feed has, and what becomes of the pause.
struct Wish {
    const char* what;
    std::function<void(text::FeedState&, PollFact&, Feed&)> make;
    std::chrono::seconds pause;
    Because because;
};

TEST(Schedule, TheLongestWishCountsUpToTheCeilingAndIsNamed) {
    const std::vector<Wish> wishes{
        {"nothing", [](auto&, auto&, auto&) {}, 300s, Because::interval},
        {"rhythm of 80 min",
         [](auto& s, auto&, auto&) { s.rhythm = 80min; },
         600s,
         Because::rhythm},
        {"busy", [](auto& s, auto&, auto&) { s.rhythm = 8min; }, 300s, Because::interval},
        {"silent for 16 h",
         [](auto& s, auto&, auto&) { s.last_news = noon - 16h; },
         900s,
         Because::rhythm},
        {"ttl", [](auto& s, auto&, auto&) { s.pace.ttl = 30min; }, 1800s, Because::ttl},
        {"ttl of a day", [](auto& s, auto&, auto&) { s.pace.ttl = 24h; }, 3600s, Because::ttl},
        {"ttl of a day, patient operator",
         [](auto& s, auto&, auto& f) { s.pace.ttl = 24h, f.slowest = 2h; },
         7200s,
         Because::ttl},
        {"sy",
         [](auto& s, auto&, auto&) { s.pace.update_every = 900s; },
         900s,
         Because::update_period},
        {"max-age",
         [](auto&, auto& p, auto&) {
             p.fresh = {600s, Because::max_age};
         },
         600s,
         Because::max_age},
        {"expires",
         [](auto&, auto& p, auto&) {
             p.fresh = {48h, Because::expires};
         },
         3600s,
         Because::expires},
        {"the longer of two",
         [](auto& s, auto& p, auto&) {
             s.pace.ttl = 20min, p.fresh = {600s, Because::max_age};
         },
         1200s,
         Because::ttl},
        {"an hour that is skipped",
         [](auto& s, auto&, auto&) { s.pace.skip_hours.set(12); },
         3600s,
         Because::skip_hours},
        {"a day that is skipped",
         [](auto& s, auto&, auto&) { s.pace.skip_days.set(5); },
         6 * 3600s,
         Because::skip_hours},
        {"a slow operator",
         [](auto& s, auto&, auto& f) { f.interval = 7200s, s.pace.ttl = 24h; },
         7200s,
         Because::interval}};
    for (const Wish& wish : wishes) {
        text::FeedState state = state_at(tamani, {});
        PollFact fact = success(PollOutcome::unchanged);
        Feed feed = tamani;
        wish.make(state, fact, feed);
        const auto next = after(fact, state, feed);
        const bool quiet = wish.because == Because::skip_hours;
        const auto drawn_out =
            quiet ? std::min<std::chrono::seconds>(wish.pause, 10min) : wish.pause;
        EXPECT_EQ(next.next_poll - noon, wish.pause + jitter(feed, drawn_out)) << wish.what;
        EXPECT_EQ(next.pause, wish.pause) << wish.what;
        EXPECT_EQ(text::word(next.because), text::word(wish.because)) << wish.what;
    }
}

TEST(Schedule, NeitherJitterNorBackOffNorARestartEndInQuietHours) {
    text::FeedState state = state_at(tamani, {});
    state.pace.skip_hours.set(13);
    const text::Instant fourteen = noon + 2h;
    for (int second = 0; second < 3600; ++second) {
        const text::Instant now = noon + std::chrono::seconds(second);
        const auto good = next_poll(state, success(PollOutcome::unchanged), now, tamani);
        EXPECT_FALSE(good.next_poll >= noon + 1h && good.next_poll < fourteen) << second;
        const auto failed = next_poll(state, failure(), now, tamani);
        EXPECT_FALSE(failed.next_poll >= noon + 1h && failed.next_poll < fourteen) << second;
    }
    state.next_poll = noon;
    EXPECT_GE(first_delay(tamani, state, noon + 70min, 2s), 50min) << "it was due while we slept";
    EXPECT_LT(first_delay(tamani, state, noon + 10min, 2s), 3s);
}

TEST(Schedule, OnesOwnServerIsNotSpared) {
    Feed own = tamani;
    own.allow_private = true;
    own.interval = 1s;
    text::FeedState state = state_at(own, {});
    state.rhythm = 24h;
    state.pace.ttl = 1h;
    EXPECT_EQ(after(success(PollOutcome::unchanged), state, own).next_poll, noon + 1s);
}

TEST(Schedule, WhatTheDocumentSaysIsRememberedForTheNext304) {
    PollFact changed = success(PollOutcome::changed);
    changed.document.pace.ttl = 15min;
    changed.document.rhythm = 1h;
    changed.document.newest = noon - 5min;
    const auto first = after(changed);
    EXPECT_EQ(first.because, Because::ttl);
    const auto second = next_poll(first, success(PollOutcome::unchanged), noon + 1h, tamani);
    EXPECT_EQ(second.because, Because::ttl);
    EXPECT_EQ(second.rhythm, 1h);
    EXPECT_EQ(second.newest, noon - 5min);
}

TEST(Schedule, AFeedWithoutDatesIsLearntByWhenItBringsSomething) {
    PollFact news = success(PollOutcome::changed);
    news.document.news = true;
    text::FeedState state = after(news);
    EXPECT_EQ(state.last_news, text::Instant{}) << "the first poll finds what was always there";
    state = next_poll(state, news, noon + 2h, tamani);
    EXPECT_EQ(state.rhythm, 0s);
    state = next_poll(state, news, noon + 6h, tamani);
    EXPECT_EQ(state.rhythm, 4h);
    EXPECT_EQ(state.because, Because::rhythm);
    EXPECT_EQ(state.pause, 1800s);
}

// ---- failures -------------------------------------------------------------------------------

TEST(Schedule, BacksOffExponentiallyUpToSixHours) {
    text::FeedState state;
    auto before = 300s * 0.9;
    for (int attempt = 1; attempt <= 40; ++attempt) {
        state = after(failure(), state);
        EXPECT_EQ(state.failures, attempt);
        EXPECT_EQ(state.because, Because::back_off);
        const auto pause = state.next_poll - noon;
        EXPECT_LE(pause, 6h);
        EXPECT_GE(pause, std::min<std::chrono::duration<double>>(before * 1.5, 6h * 0.9))
            << attempt;
        before = std::min<std::chrono::duration<double>>(pause, 6h * 0.5);
    }
    EXPECT_GE(state.next_poll - noon, 5h);
}

TEST(Schedule, RemembersWhatWentWrongUntilItIsWellAgain) {
    PollFact page = failure(200);
    page.fault = text::PollFault::html;
    page.feed_link = "https://tamani.example/rss";
    text::FeedState state = after(page);
    EXPECT_EQ(state.fault, text::PollFault::html);
    EXPECT_EQ(state.error, "it failed");
    EXPECT_EQ(state.feed_link, "https://tamani.example/rss");
    EXPECT_EQ(state.last_success, text::Instant{});
    state = after(success(PollOutcome::unchanged), state);
    EXPECT_EQ(state.fault, text::PollFault::none);
    EXPECT_EQ(state.error + state.feed_link, "");
}

TEST(Schedule, ObeysRetryAfterUpToTheCeilingAndNeverShortens) {
    PollFact fact = failure(503);
    fact.retry_after = 2h;
    EXPECT_EQ(after(fact).next_poll, noon + 2h);
    EXPECT_EQ(after(fact).because, Because::retry_after);
    fact.retry_after = 100h;
    EXPECT_EQ(after(fact).next_poll, noon + 6h);
    fact.retry_after = 1s;
    EXPECT_GT(after(fact).next_poll, noon + 300s);
    PollFact changed = success(PollOutcome::changed);
    changed.retry_after = 1h;
    EXPECT_EQ(after(changed).next_poll, noon + 1h);
}

TEST(Schedule, GoneIsForGoodUntilTheUrlChanges) {
    const text::FeedState gone = after(failure(410));
    EXPECT_TRUE(gone.retired());
    EXPECT_EQ(gone.because, Because::retired);
    EXPECT_TRUE(state_at(tamani, gone).retired());
    Feed elsewhere = tamani;
    elsewhere.url = "https://tamani.example/rss";
    EXPECT_FALSE(state_at(elsewhere, gone).retired());
    EXPECT_FALSE(after(failure(404)).retired());
}

TEST(Schedule, GoneAtAnAdoptedAddressSendsTheFeedHomeFirst) {
    text::FeedState moved = state_at(tamani, {});
    moved.adopted = "https://elsewhere.example/feed";
    moved.etag = "\"of elsewhere\"";
    const text::FeedState home = after(failure(410), moved);
    EXPECT_FALSE(home.retired());
    EXPECT_EQ(home.address(), tamani.url);
    EXPECT_EQ(home.etag, "");
}

// ---- after a restart ------------------------------------------------------------------------

text::FeedState waiting(std::chrono::seconds left, Because because) {
    text::FeedState state = state_at(tamani, {});
    state.next_poll = noon + left;
    state.because = because;
    return state;
}

TEST(FirstPoll, IsAlmostAtOnceForAFeedThatIsNewOrDue) {
    EXPECT_LT(first_delay(tamani, state_at(tamani, {}), noon, 2s), 2s);
    EXPECT_EQ(first_delay(tamani, state_at(tamani, {}), noon, 0s), 0s);
    EXPECT_EQ(first_delay(tamani, waiting(-1h, Because::interval), noon, 0s), 0s);
}

TEST(FirstPoll, IsNotEarlierThanTheRestartFoundItPlanned) {
    EXPECT_EQ(first_delay(tamani, waiting(200s, Because::interval), noon, 0s), 200s);
    EXPECT_EQ(first_delay(tamani, waiting(3000s, Because::rhythm), noon, 0s), 3000s);
    EXPECT_EQ(first_delay(tamani, waiting(5h, Because::back_off), noon, 0s), 5h);
    EXPECT_EQ(first_delay(tamani, waiting(5h, Because::retry_after), noon, 2s), 5h);
}

TEST(FirstPoll, AnIntervalThatWasShortenedCountsAtOnceAndAWrongClockHoldsNobody) {
    EXPECT_EQ(first_delay(tamani, waiting(3600s, Because::interval), noon, 0s), 300s);
    EXPECT_EQ(first_delay(tamani, waiting(1000h, Because::ttl), noon, 0s), 3600s);
    EXPECT_EQ(first_delay(tamani, waiting(1000h, Because::back_off), noon, 0s), 6h);
}

}  // namespace
}  // namespace vigie::feeds
