// Hosts that ask for a pause, redirects that lead to others, and the places that a poll holds.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/feeds/polling.h"

namespace vigie::feeds {
namespace {

TEST_F(Polling, RetryAfterIsObeyed) {
    const Harvest soon = once(feed("/status/429"));
    const Harvest later = once(feed("/status/429?retry=7200"));
    EXPECT_EQ(later.report.error, FeedError::http_status);
    const auto pause = [](const Harvest& harvest) { return harvest.state.next_poll; };
    EXPECT_GT(pause(later) - pause(soon), 7200s - 600s);
}

TEST_F(Polling, AHostThatAsksForAPauseIsNotAskedForAnotherFeed) {
    (void)once(feed("/status/503?retry=21600"));
    const Harvest other = once(feed("/feed"));
    EXPECT_EQ(other.report.outcome, PollOutcome::put_off);
    EXPECT_EQ(other.report.error, FeedError::host_paused);
    EXPECT_EQ(other.report.status, 0) << "it was not asked";
    EXPECT_EQ(other.state.failures, 0) << "it did not fail";
    EXPECT_EQ(other.state.because, text::Because::retry_after);
    EXPECT_GT(other.state.next_poll, clock.now());
}

TEST_F(Polling, APermanentRedirectIsRememberedWithTheFeedAtItsEnd) {
    const Harvest moved = once(feed("/redirect?code=301&to=/feed"));
    EXPECT_EQ(moved.report.outcome, PollOutcome::changed);
    EXPECT_EQ(moved.state.move.to, server().url("/feed"));
    EXPECT_EQ(moved.state.move.seen, 1);
    EXPECT_EQ(moved.state.address(), server().url("/redirect?code=301&to=/feed"));
    const Harvest page = once(feed("/redirect?code=301&to=/html"));
    EXPECT_EQ(page.state.move.to, "");
    EXPECT_EQ(page.state.fault, text::PollFault::html);
}

TEST_F(Polling, ARedirectAsksTheOtherHostForLeave) {
    std::string there = server().url("/feed");
    there.replace(there.find("127.0.0.1"), 9, "localhost");
    Feed led = feed("/redirect?to=" + there);
    led.allow_private_redirects = true;
    EXPECT_EQ(once(led).fresh.size(), 2U);
    const text::Instant later = clock.now() + 100h;
    doors.hosts.pause("localhost", later);
    const Harvest put_off = once(led);
    EXPECT_EQ(put_off.report.outcome, PollOutcome::put_off) << "that one wants to be left alone";
    EXPECT_EQ(put_off.state.next_poll, later);
    EXPECT_EQ(put_off.state.failures, 0);
    const Harvest other = once(feed("/feed"));
    EXPECT_EQ(other.report.status, 200) << "the host that leads there is free for others";
}

TEST_F(Polling, APauseAskedForBehindARedirectIsThatHostsAlsoAfterARestart) {
    std::string there = server().url("/status/503?retry=21600");
    there.replace(there.find("127.0.0.1"), 9, "localhost");
    Feed led = feed("/redirect?to=" + there);
    led.allow_private_redirects = true;
    const Harvest asked = once(led);
    EXPECT_EQ(asked.state.because, text::Because::retry_after);
    const Harvest put_off = once(led, asked.state);
    EXPECT_EQ(put_off.report.outcome, PollOutcome::put_off);
    for (const text::FeedState& stored : {asked.state, put_off.state}) {
        Hosts hosts;
        remember_pause(hosts, stored);
        EXPECT_EQ(hosts.paused_until("localhost"), stored.next_poll);
        EXPECT_EQ(hosts.paused_until("127.0.0.1"), text::Instant{});
    }
    const Harvest own = once(feed("/status/503?retry=21600"));
    Hosts hosts;
    remember_pause(hosts, own.state);
    EXPECT_EQ(hosts.paused_until("127.0.0.1"), own.state.next_poll);
}

TEST_F(Polling, ARedirectThatWaitsForItsHostHoldsNoPlaceMeanwhile) {
    std::weak_ptr<Place> last;
    int given = 0;
    int held_while_waiting = 0;
    int waits = 0;
    doors.room = [&](Standing) -> asio::awaitable<Room> {
        ++given;
        const auto made = std::make_shared<Place>();
        last = made;
        co_return made;
    };
    std::optional<Hosts::Visit> others =
        std::get<Hosts::Visit>(doors.hosts.enter("localhost", clock.now(), Manners{}));
    doors.sleep = [&](std::chrono::milliseconds) -> asio::awaitable<void> {
        ++waits;
        held_while_waiting += last.expired() ? 0 : 1;
        others.reset();
        co_return;
    };
    std::string there = server().url("/feed");
    there.replace(there.find("127.0.0.1"), 9, "localhost");
    Feed led = feed("/redirect?to=" + there);
    led.allow_private_redirects = false;
    (void)once(led);  // refused in the end, for it leads inside: what it waited for is looked at
    EXPECT_EQ(waits, 1);
    EXPECT_EQ(held_while_waiting, 0);
    EXPECT_EQ(given, 2) << "one before each host";
}

TEST_F(Polling, OnlyAFeedThatWasReadLastTimeIsProven) {
    std::vector<Standing> asked;
    doors.room = [&](Standing standing) -> asio::awaitable<Room> {
        asked.push_back(standing);
        co_return nullptr;
    };
    const Harvest fresh = once(feed("/feed"));
    const Harvest second = once(feed("/feed"), fresh.state);
    text::FeedState failing = second.state;
    failing.failures = 1;
    (void)once(feed("/feed"), failing);
    EXPECT_EQ(asked, (std::vector{Standing::unproven, Standing::proven, Standing::unproven}));
    EXPECT_GT(fresh.state.bytes, 0);
    EXPECT_EQ(second.state.bytes, fresh.state.bytes) << "a 304 has none";
    text::FeedState large = second.state;
    large.bytes = large_document;
    EXPECT_EQ(standing_of(large), Standing::unproven) << "its next may take as long to read";
}

}  // namespace
}  // namespace vigie::feeds
