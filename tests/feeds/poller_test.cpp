// The poller against the real fetcher and a real server: what a poll brings, and how it goes on.
#include "feeds/poller.h"

#include <filesystem>
#include <fstream>
#include <new>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/feeds/polling.h"

namespace vigie::feeds {
namespace {

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
