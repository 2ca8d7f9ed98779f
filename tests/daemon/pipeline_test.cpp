// What the pipeline does when filing goes wrong: which failures are waited out, and that none of
// them ends a feed's polling.
#include "daemon/pipeline/pipeline.h"

#include <unistd.h>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <gtest/gtest.h>

#include "alerts/error.h"
#include "daemon/pipeline/service.h"
#include "tests/alerts/store_before.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
namespace fs = std::filesystem;
using alerts::AlertError;
using Rows = text::Result<std::vector<alerts::OutboxRow>>;

constexpr const char* feed_text =
    "<rss version='2.0'><channel><title>Le Guetteur</title><item><title>Calme</title>"
    "<guid>g1</guid><pubDate>Fri, 06 Mar 2026 08:00:00 +0000</pubDate>"
    "<description>Rien à signaler.</description></item></channel></rss>";

/// Answers every request with the same feed.
class OneFeed final : public feeds::Fetcher {
public:
    asio::awaitable<feeds::Result<feeds::Reply>> fetch(feeds::Request request) override {
        etags.push_back(request.etag);
        feeds::Reply reply;
        reply.status = 200;
        reply.etag = "\"1\"";
        reply.content_type = "application/rss+xml";
        reply.final_url = request.url;
        reply.body = feed_text;
        co_return reply;
    }

    std::vector<std::string> etags;  ///< that were asked with
};

/// An hour passes between two looks, so that no pause is waited out.
class HurriedClock final : public text::Clock {
public:
    [[nodiscard]] text::Instant now() const override {
        return start_ + std::chrono::hours(++looks_);
    }

private:
    const text::Instant start_ = *text::parse_instant("2026-03-06T09:00:00Z");
    mutable std::atomic<int> looks_ = 0;
};

/// A store whose first commits do what a test wants.
class BadStore final : public alerts::test::StoreBefore {
public:
    explicit BadStore(std::function<Rows(int)> fault) : fault_(std::move(fault)) {}

    Rows commit(const alerts::Entry&) override { return fault_(++commits); }

    int commits = 0;

private:
    std::function<Rows(int)> fault_;
};

class PipelineWithABadStore : public testing::Test {
protected:
    PipelineWithABadStore() {
        fs::create_directories(folder_);
        outbox_ = *alerts::open_sqlite_store(folder_);
        alerts::PublisherSettings anywhere;
        anywhere.alerts = anywhere.requests = {alerts::Port{"tcp://127.0.0.1:*"}};
        publisher_ = *alerts::Publisher::start(folder_, anywhere);
        feed_.name = "guetteur";
        feed_.url = "http://guetteur.example/feed";
        feed_.interval = std::chrono::seconds(1);
    }

    void TearDown() override {
        publisher_.reset();
        outbox_.reset();
        fs::remove_all(folder_);
    }

    Ground ground(alerts::Newsroom& newsroom) {
        return {tables(), newsroom, *publisher_, clock_, telemetry_, notes_};
    }

    Tally polled_once(BadStore& store) {
        auto newsroom = *alerts::Newsroom::open(store, {}, clock_.now());
        Pipeline pipeline(io_, fetcher_, ground(newsroom));
        asio::co_spawn(io_, pipeline.once({feed_}), asio::detached);
        io_.run();
        return pipeline.tally();
    }

    static std::shared_ptr<const ArticleTables> tables() {
        static const auto loaded = std::make_shared<const ArticleTables>(
            ArticleTables{*extractors::Extractor::load(VIGIE_SOURCE "/config"), {{"ML"}}});
        return loaded;
    }

    const fs::path folder_ =
        fs::temp_directory_path() / ("vigie-pipeline-" + std::to_string(::getpid()));
    asio::io_context io_{1};
    HurriedClock clock_;
    Telemetry telemetry_;
    CrashNotes notes_{folder_ / "reading", "build"};
    OneFeed fetcher_;
    feeds::Feed feed_;
    std::unique_ptr<alerts::Store> outbox_;
    std::unique_ptr<alerts::Publisher> publisher_;
};

TEST_F(PipelineWithABadStore, TriesAFewTimesWhatMayRecover) {
    BadStore store([](int commit) -> Rows {
        if (commit == 1) return text::fail(AlertError::store_failed, "disk I/O error");
        return {};
    });
    EXPECT_EQ(polled_once(store).not_kept, 0);
    EXPECT_EQ(store.commits, 2);
}

TEST_F(PipelineWithABadStore, DoesNotTryAgainWhatWouldBeWrongAgain) {
    BadStore store([](int) -> Rows { return text::fail(AlertError::bad_record, "no country"); });
    EXPECT_EQ(polled_once(store).not_kept, 1);
    EXPECT_EQ(store.commits, 1);
}

TEST_F(PipelineWithABadStore, GoesOnPollingAFeedWhoseHarvestBrokeAndFetchesItWhole) {
    asio::signal_set told(io_, SIGTERM);
    BadStore store([](int commit) -> Rows {
        if (commit == 1) throw std::logic_error("an invariant does not hold");
        ::kill(::getpid(), SIGTERM);
        return {};
    });
    auto newsroom = *alerts::Newsroom::open(store, {}, clock_.now());
    Pipeline pipeline(io_, fetcher_, ground(newsroom));
    asio::co_spawn(io_, pipeline.run({feed_}, Notify(""), told), asio::detached);
    io_.run();
    EXPECT_EQ(pipeline.tally().not_kept, 1);
    ASSERT_GE(fetcher_.etags.size(), 2U);
    EXPECT_EQ(fetcher_.etags[1], "");
}

TEST_F(PipelineWithABadStore, EndsWithAnErrorWhenTheStoreIsDamagedSoThatAStartMendsIt) {
    asio::signal_set told(io_, SIGTERM);
    BadStore store([](int) -> Rows { return text::fail(AlertError::store_damaged, "page 7"); });
    auto newsroom = *alerts::Newsroom::open(store, {}, clock_.now());
    Pipeline pipeline(io_, fetcher_, ground(newsroom));
    std::exception_ptr broken;
    asio::co_spawn(
        io_, pipeline.run({feed_}, Notify(""), told), [&](const std::exception_ptr& thrown) {
            broken = thrown;
            told.cancel();
        });
    io_.run();
    EXPECT_EQ(store.commits, 1);
    ASSERT_TRUE(broken);
    EXPECT_EQ(exit_after(broken), Exit::internal);
    EXPECT_EQ(exit_after(nullptr), Exit::ok);
}

TEST_F(PipelineWithABadStore, EndsAtOnceWithoutFeeds) {
    BadStore store([](int) -> Rows { return {}; });
    auto newsroom = *alerts::Newsroom::open(store, {}, clock_.now());
    Pipeline pipeline(io_, fetcher_, ground(newsroom));
    asio::co_spawn(io_, pipeline.once({}), asio::detached);
    io_.run();
    EXPECT_EQ(pipeline.tally().polls, 0);
}

}  // namespace
}  // namespace vigie::daemon
