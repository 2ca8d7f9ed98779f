// Polls of a feed whose hub tells what is new: a safety net, while the hub can be trusted.
#include "feeds/schedule/push.h"

#include <chrono>

#include <gtest/gtest.h>

#include "feeds/schedule.h"

namespace vigie::feeds {
namespace {

using namespace std::chrono_literals;
using text::Because;

const text::Instant now{std::chrono::milliseconds{1'764'100'000'000}};

Feed feed(std::chrono::seconds slowest = 0s) {
    Feed made;
    made.name = "guetteur";
    made.url = "https://guetteur.example/feed";
    made.interval = 300s;
    made.slowest = slowest;
    return made;
}

text::Subscription verified(std::chrono::seconds lease = 24h) {
    text::Subscription one;
    one.hub = "https://hub.example/";
    one.until = now + lease;
    return one;
}

PollFact success(bool news) {
    PollFact fact;
    fact.outcome = PollOutcome::changed;
    fact.body_hash = "0f";
    fact.hub = {{"https://hub.example/"}, "https://guetteur.example/feed"};
    fact.document.entries = 3;
    fact.document.news = news;
    return fact;
}

text::FeedState polled(const text::Subscription& subscription, bool news = false) {
    text::FeedState state = state_at(feed(), {});
    state.subscription = subscription;
    state.last_success = now - 1h;
    return next_poll(state, success(news), now, feed());
}

TEST(Push, AFeedThatIsPushedIsPolledAsASafetyNet) {
    EXPECT_EQ(polled(verified()).pause, 4h);
    EXPECT_EQ(polled(verified()).because, Because::pushed);
    EXPECT_EQ(polled({}).pause, 300s);
    EXPECT_EQ(polled({}).hubs, std::vector<std::string>{"https://hub.example/"});
}

TEST(Push, TheNetIsAsSlowAsTheOperatorSaysAndNoSlowerThanTheLease) {
    EXPECT_EQ(push_pause(feed(1800s), verified(), now).length, 30min);
    EXPECT_EQ(push_pause(feed(), verified(1h), now).length, 1h);
    EXPECT_EQ(push_pause(feed(), verified(-1s), now).length, 0s);
}

TEST(Push, AHubThatMissedSomethingIsTrustedAgainWhenItBringsSomething) {
    text::FeedState state = polled(verified());
    state = next_poll(state, success(/*news=*/true), now + 4h, feed());
    EXPECT_EQ(state.subscription.missed, 1);
    EXPECT_EQ(state.because, Because::interval);
    state = next_poll(state, success(/*news=*/true), now + 5h, feed());
    EXPECT_EQ(state.subscription.missed, 1) << "nobody relied on it meanwhile";
    DocumentFact brought;
    brought.news = true;
    state = after_delivery(state, brought, now + 6h);
    state = next_poll(state, success(/*news=*/false), now + 6h, feed());
    EXPECT_EQ(state.because, Because::pushed);
}

TEST(Push, ADeliveryTellsThatTheFeedLivesAndNothingThatOnlyAPollCanTell) {
    text::FeedState before = polled(verified());
    before.etag = "\"1\"";
    DocumentFact brought;
    brought.entries = 1;
    brought.news = true;
    brought.newest = now + 30min;
    const text::FeedState after = after_delivery(before, brought, now + 1h);
    EXPECT_EQ(after.newest, now + 30min);
    EXPECT_EQ(after.last_news, now + 1h);
    EXPECT_EQ(after.subscription.delivered, now + 1h);
    EXPECT_EQ(after.subscription.missed, 0);
    before.subscription.missed = 1;
    EXPECT_EQ(after_delivery(before, brought, now + 1h).subscription.missed, 0);
    brought.news = false;
    EXPECT_EQ(after_delivery(before, brought, now + 1h).subscription.missed, 1)
        << "a hub that brings what the polls have found is late";
    brought.news = true;
    EXPECT_EQ(after.etag, before.etag);
    EXPECT_EQ(after.entries, before.entries);
    EXPECT_EQ(after.next_poll, before.next_poll);
    brought.newest = now - 24h;
    EXPECT_EQ(after_delivery(after, brought, now + 2h).newest, now + 30min) << "an old entry";
}

TEST(Push, WithoutTheHubTheFeedIsPolledAtItsIntervalAgain) {
    const text::FeedState pushed = polled(verified());
    EXPECT_EQ(without_net(feed(), pushed, now + 1min).next_poll, now + 300s);
    EXPECT_EQ(without_net(feed(), pushed, now + 1h).next_poll, now + 1h);
    const text::FeedState usual = polled({});
    EXPECT_EQ(without_net(feed(), usual, now), usual);
}

TEST(Push, ARestartTakesUpWhatTheHubMayHaveBroughtMeanwhile) {
    EXPECT_EQ(first_delay(feed(), polled(verified()), now, 0ms), 300s);
}

}  // namespace
}  // namespace vigie::feeds
