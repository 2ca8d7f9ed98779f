// The poller against the real fetcher and a real server; only the clock is ours.
#include "feeds/poller.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <new>
#include <optional>
#include <set>
#include <stdexcept>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <gtest/gtest.h>

#include "feeds/curl_fetcher.h"
#include "feeds/visits.h"
#include "tests/feeds/loop.h"
#include "tests/support/http_server.h"

namespace vigie::feeds {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

/// Each look at the clock finds an hour gone, so that no test waits for an interval.
class HastyClock final : public text::Clock {
public:
    [[nodiscard]] text::Instant now() const override { return now_ += 1h; }

private:
    mutable text::Instant now_ = *text::parse_instant("2025-12-26T12:00:00Z");
};

FetchLimits limits() {
    FetchLimits limits;
    limits.total = 2s;
    limits.slow_for = 1s;
    limits.body_bytes = 1 << 20;
    return limits;
}

class Polling : public testing::Test {
protected:
    static tests::HttpServer& server() {
        static tests::HttpServer the_server;
        return the_server;
    }

    static Feed feed(const std::string& path, const std::string& name = "guetteur") {
        Feed made;
        made.name = name;
        made.url = server().url(path);
        made.language = "fr";
        made.allow_private = true;
        return made;
    }

    Harvest once(const Feed& feed, text::FeedState state = {}) {
        return run(io, poll_once(feed, std::move(state), doors));
    }

    asio::awaitable<bool> take(Harvest harvest) {
        for (const text::Article& article : harvest.fresh)
            known.insert(article.id);
        harvests.push_back(std::move(harvest));
        if (harvests.size() >= enough) stop.emit(asio::cancellation_type::terminal);
        co_return !disk_full;
    }

    /// Runs watch() until `count` harvests have been delivered.
    void watch_for(const Feed& feed, std::size_t count) {
        enough = count;
        asio::co_spawn(
            io,
            watch(feed, {}, doors),
            asio::bind_cancellation_slot(stop.slot(), [this](const std::exception_ptr& error) {
                cancelled = error != nullptr;
            }));
        io.restart();
        io.run();
    }

    asio::io_context io;
    CurlFetcher fetcher{io, limits()};
    HastyClock clock;
    std::set<std::string> known;
    std::vector<Harvest> harvests;
    std::size_t enough = 1;
    bool disk_full = false;
    bool cancelled = false;
    asio::cancellation_signal stop;
    Watch doors{fetcher,
                clock,
                [this](text::Article article) {
                    return known.contains(article.id) ? std::nullopt
                                                      : std::optional(std::move(article));
                },
                [this](Harvest harvest) { return take(std::move(harvest)); },
                &read_here,
                0ms};
};

TEST_F(Polling, BringsArticlesTogetherWithTheValidatorsTheyCameWith) {
    const Harvest harvest = once(feed("/feed"));
    ASSERT_EQ(harvest.fresh.size(), 2U);
    EXPECT_EQ(harvest.fresh[0].title, "Attaque près de Mopti") << "oldest first";
    EXPECT_EQ(harvest.state.feed, "guetteur");
    EXPECT_FALSE(harvest.state.etag.empty());
    EXPECT_EQ(harvest.state.last_modified, "Fri, 26 Dec 2025 08:00:00 GMT");
    EXPECT_EQ(harvest.report.outcome, PollOutcome::changed);
    EXPECT_EQ(harvest.report.status, 200);
    EXPECT_EQ(harvest.report.entries, 2U);
    EXPECT_EQ(harvest.report.fresh, 2U);
    EXPECT_EQ(harvest.report.next_poll, harvest.state.next_poll);
    EXPECT_EQ(harvest.report.error_text, "");
}

TEST_F(Polling, AnUnchangedFeedIsAHarvestOfStateAlone) {
    const Harvest first = once(feed("/feed"));
    const Harvest second = once(feed("/feed"), first.state);
    EXPECT_EQ(second.report.outcome, PollOutcome::unchanged);
    EXPECT_EQ(second.report.status, 304);
    EXPECT_TRUE(second.fresh.empty());
    EXPECT_EQ(second.state.etag, first.state.etag);
}

TEST_F(Polling, TheSameBytesAreNotReadAgainWhereAServerKnowsNoValidators) {
    int read = 0;
    doors.read = [&read](Reply reply, Feed of, text::Instant seen) {
        ++read;
        return read_here(std::move(reply), std::move(of), seen);
    };
    const Harvest first = once(feed("/with"));
    const Harvest second = once(feed("/with"), first.state);
    EXPECT_EQ(second.report.outcome, PollOutcome::unchanged);
    EXPECT_EQ(second.report.status, 200);
    EXPECT_EQ(second.state.entries, 2);
    EXPECT_EQ(read, 1);
    (void)once(feed("/with?ETag=1"), second.state);
    EXPECT_EQ(read, 2) << "another address is another feed";
}

TEST_F(Polling, ArticlesThatTheStoreHasAreNotBroughtAgain) {
    for (const text::Article& article : once(feed("/feed")).fresh)
        known.insert(article.id);
    const Harvest again = once(feed("/feed"));
    EXPECT_EQ(again.report.entries, 2U);
    EXPECT_TRUE(again.fresh.empty());
}

struct Fault {
    const char* route;
    std::error_code error;
    long status;
};

TEST_F(Polling, EachFaultIsNamedBacksOffAndKeepsTheValidators) {
    for (const Fault& fault : std::vector<Fault>{{"/status/404", FeedError::http_status, 404},
                                                 {"/status/500", FeedError::http_status, 500},
                                                 {"/html", FeedError::not_a_feed, 200},
                                                 {"/empty", FeedError::not_a_feed, 200},
                                                 {"/deep", FeedError::too_large, 0},
                                                 {"/endless", FeedError::too_large, 0},
                                                 {"/gzipbomb", FeedError::too_large, 0},
                                                 {"/headerbomb", FeedError::too_large, 0},
                                                 {"/loop", FeedError::too_many_redirects, 0},
                                                 {"/hang", FeedError::timed_out, 0},
                                                 {"/reset", FeedError::transfer_failed, 0}}) {
        text::FeedState before = state_at(feed(fault.route), {});
        before.etag = "\"old\"";
        const Harvest harvest = once(feed(fault.route), before);
        EXPECT_EQ(harvest.report.outcome, PollOutcome::failed) << fault.route;
        EXPECT_EQ(harvest.report.error, fault.error) << fault.route << harvest.report.error_text;
        EXPECT_EQ(harvest.report.status, fault.status) << fault.route;
        EXPECT_NE(harvest.report.error_text.find(server().url(fault.route)), std::string::npos)
            << harvest.report.error_text;
        EXPECT_EQ(harvest.state.etag, "\"old\"") << fault.route;
        EXPECT_EQ(harvest.state.failures, 1) << fault.route;
        EXPECT_TRUE(harvest.fresh.empty()) << fault.route;
    }
}

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

TEST_F(Polling, A304ThatNobodyAskedForIsAFault) {
    EXPECT_EQ(once(feed("/status/304")).report.outcome, PollOutcome::failed);
}

TEST_F(Polling, WhatCanBeReadOfABrokenFeedIsBrought) {
    const Harvest broken = once(feed("/broken"));
    EXPECT_EQ(broken.report.outcome, PollOutcome::changed);
    EXPECT_FALSE(broken.report.ill_formed_why.empty());
    EXPECT_GE(broken.fresh.size(), 1U);
    const Harvest latin = once(feed("/wrongcharset"));
    ASSERT_EQ(latin.fresh.size(), 2U);
    EXPECT_EQ(latin.fresh[0].title, "Attaque près de Mopti");
    const Harvest cut = once(feed("/truncated"));
    ASSERT_EQ(cut.fresh.size(), 1U);
    EXPECT_EQ(cut.state.etag, "");
    EXPECT_FALSE(cut.report.ill_formed_why.empty());
}

TEST_F(Polling, GoesOnUntilCancelledAndBringsOnlyWhatIsNew) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("vigie-poll-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto write = [&](int items) {
        std::ofstream file(folder / "feed.xml");
        file << "<rss version='2.0'><channel><title>T</title>";
        for (int i = 0; i < items; ++i)
            file << "<item><guid>" << i << "</guid><title>n" << i << "</title></item>";
        file << "</channel></rss>";
    };
    tests::HttpServer files({"--dir", folder});
    write(1);
    Feed growing = feed("/files/feed.xml");
    growing.url = files.url("/files/feed.xml");
    doors.deliver = [&](Harvest harvest) {
        write(static_cast<int>(harvests.size()) < 2 ? 3 : 4);
        return take(std::move(harvest));
    };
    watch_for(growing, 4);
    std::filesystem::remove_all(folder);
    ASSERT_EQ(harvests.size(), 4U);
    EXPECT_EQ(harvests[0].report.fresh, 1U);
    EXPECT_EQ(harvests[1].report.fresh, 2U);
    EXPECT_EQ(harvests[2].report.outcome, PollOutcome::unchanged);
    EXPECT_EQ(harvests[3].report.fresh, 1U);
    EXPECT_TRUE(cancelled);
    EXPECT_EQ(fetcher.running(), 0U);
}

TEST_F(Polling, AChangedAddressIsNeverSentTheValidatorsOfTheOldOne) {
    const Harvest first = once(feed("/feed"));
    ASSERT_FALSE(first.state.etag.empty());
    const Harvest moved = once(feed("/feed?moved"), first.state);
    EXPECT_EQ(moved.report.status, 200) << "not 304";
    EXPECT_EQ(moved.state.url, server().url("/feed?moved"));
    EXPECT_EQ(once(feed("/feed?moved"), moved.state).report.status, 304);
}

TEST_F(Polling, WhatWasNotKeptIsFetchedAgain) {
    disk_full = true;
    watch_for(feed("/feed"), 2);
    ASSERT_EQ(harvests.size(), 2U);
    EXPECT_EQ(harvests[1].report.status, 200) << "not 304: the validators were not taken";
}

TEST_F(Polling, AnExceptionNobodyExpectedIsAFailedPollThatNamesTheFeed) {
    text::FeedState before = state_at(feed("/feed"), {});
    before.etag = "\"old\"";
    doors.unread = [](const text::Article&) -> std::optional<text::Article> {
        throw std::out_of_range("no such index");
    };
    const Harvest harvest = once(feed("/feed"), before);
    EXPECT_EQ(harvest.report.outcome, PollOutcome::failed);
    EXPECT_EQ(harvest.report.error, FeedError::internal);
    EXPECT_NE(harvest.report.error_text.find("guetteur: no such index"), std::string::npos)
        << harvest.report.error_text;
    EXPECT_TRUE(harvest.fresh.empty());
    EXPECT_EQ(harvest.state.failures, 1);
    EXPECT_EQ(harvest.state.etag, before.etag) << "what was not read is fetched again";
}

TEST_F(Polling, GoesOnAfterAnExceptionOfTheStore) {
    int calls = 0;
    doors.unread = [&](text::Article article) -> std::optional<text::Article> {
        if (++calls == 1) throw std::bad_alloc();
        return article;
    };
    watch_for(feed("/feed"), 2);
    ASSERT_EQ(harvests.size(), 2U);
    EXPECT_EQ(harvests[0].report.error, FeedError::internal);
    EXPECT_EQ(harvests[1].fresh.size(), 2U);
    EXPECT_EQ(harvests[1].state.failures, 0);
    EXPECT_TRUE(cancelled);
}

TEST_F(Polling, ASinkThatThrowsIsToldAndTheArticlesAreFetchedAgain) {
    int calls = 0;
    doors.deliver = [&](Harvest harvest) {
        if (++calls == 1) throw std::runtime_error("queue broken");
        return take(std::move(harvest));
    };
    watch_for(feed("/feed"), 2);
    ASSERT_EQ(harvests.size(), 2U);
    EXPECT_EQ(harvests[0].report.error, FeedError::internal);
    EXPECT_EQ(harvests[0].report.feed, "guetteur");
    EXPECT_EQ(harvests[0].state.failures, 1);
    EXPECT_EQ(harvests[0].report.next_poll, harvests[0].state.next_poll);
    EXPECT_EQ(harvests[1].fresh.size(), 2U);
}

TEST_F(Polling, CancellationEndsATransferThatHangs) {
    asio::co_spawn(
        io,
        watch(feed("/hang"), {}, doors),
        asio::bind_cancellation_slot(stop.slot(), [this](const std::exception_ptr& error) {
            cancelled = error != nullptr;
        }));
    (void)once(feed("/feed"));
    EXPECT_EQ(fetcher.running(), 1U);
    stop.emit(asio::cancellation_type::terminal);
    io.restart();
    io.run();
    EXPECT_TRUE(cancelled);
    EXPECT_EQ(fetcher.running(), 0U);
    EXPECT_TRUE(harvests.empty());
}

}  // namespace
}  // namespace vigie::feeds
