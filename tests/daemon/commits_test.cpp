// Which batches share a transaction, and what one of them that cannot be filed costs the others.
#include "daemon/pipeline/commits.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <future>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <gtest/gtest.h>

#include "alerts/error.h"
#include "tests/alerts/store_before.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
using alerts::AlertError;
using Names = std::vector<std::string>;  // of feeds

/// A store that is held up in its first commit until it is let go, and does then what a test wants.
class SlowStore final : public alerts::test::StoreBefore {
public:
    Rows commit(const alerts::Entry& entry) override {
        if (commits.empty()) let_go.get_future().wait();
        Names& feeds = commits.emplace_back();
        for (const text::FeedState& feed : entry.feeds)
            feeds.push_back(feed.feed);
        if (fault)
            if (Rows rows = fault(feeds); !rows) return rows;
        return inner->commit(entry);
    }

    std::promise<void> let_go;
    std::function<Rows(const Names&)> fault;
    std::vector<Names> commits;
};

bool holds(const Names& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

class SharedCommits : public testing::Test {
protected:
    /// The first poll's batch, and while that is being committed those of all the others.
    void file(const Names& feeds) {
        for (const std::string& feed : feeds) {
            alerts::Batch batch;
            batch.feed.emplace().feed = feed;
            asio::co_spawn(io_,
                           commits_.commit(std::move(batch)),
                           asio::bind_cancellation_slot(
                               feed == "cancelled" ? cancel_.slot() : asio::cancellation_slot(),
                               [this, feed](const std::exception_ptr& thrown, bool kept) {
                                   outcome_[feed] = thrown ? "broken" : kept ? "kept" : "not kept";
                               }));
            io_.poll();  // it is with the writer, or waits
        }
        store_.let_go.set_value();
        io_.run();
    }

    Names stored() {
        Names names;
        const auto states = store_.feeds().value();
        for (const text::FeedState& state : states)
            names.push_back(state.feed);
        return names;
    }

    asio::io_context io_{1};
    SlowStore store_;
    text::SystemClock clock_;
    alerts::Newsroom newsroom_ = *alerts::Newsroom::open(store_, {}, clock_.now());
    Writer writer_{newsroom_, [](const std::vector<alerts::OutboxRow>&) {}, clock_};
    std::vector<std::size_t> told_;  // batches a call
    Commits commits_{io_,
                     writer_,
                     {[this](const Batches& batches, const std::vector<Filed>&) {
                          told_.push_back(batches.size());
                      },
                      [] {},
                      [](const std::exception_ptr&) {}}};
    std::map<std::string, std::string> outcome_;
    asio::cancellation_signal cancel_;
};

TEST_F(SharedCommits, WhatComesWhileOneIsUnderWayGoesIntoTheNext) {
    Names feeds;
    for (int i = 0; i < 100; ++i)
        feeds.push_back("bad" + std::to_string(i));
    file(feeds);
    ASSERT_EQ(store_.commits.size(), 2U);
    EXPECT_EQ(store_.commits[0], Names{"bad0"});
    EXPECT_EQ(store_.commits[1], Names(feeds.begin() + 1, feeds.end())) << "in their order";
    EXPECT_EQ(told_, (std::vector<std::size_t>{1, 99}));
    for (const std::string& feed : feeds)
        EXPECT_EQ(outcome_[feed], "kept") << feed;
    EXPECT_EQ(stored().size(), 100U);
}

TEST_F(SharedCommits, AreBoundedSoThatNoAlertWaitsForVeryMany) {
    Names feeds(600, "feed");
    file(feeds);
    ASSERT_EQ(store_.commits.size(), 4U);
    EXPECT_EQ(store_.commits[1].size(), 256U);
    EXPECT_EQ(store_.commits[2].size(), 256U);
    EXPECT_EQ(store_.commits[3].size(), 87U);
}

TEST_F(SharedCommits, OneThatCannotBeStoredCostsNoOther) {
    store_.fault = [](const Names& feeds) -> SlowStore::Rows {
        if (holds(feeds, "c")) return text::fail(AlertError::bad_record, "no country");
        return {};
    };
    file({"a", "b", "c", "d"});
    EXPECT_EQ(store_.commits, (std::vector<Names>{{"a"}, {"b", "c", "d"}, {"b"}, {"c"}, {"d"}}));
    EXPECT_EQ(outcome_["b"], "kept");
    EXPECT_EQ(outcome_["c"], "not kept");
    EXPECT_EQ(outcome_["d"], "kept");
    EXPECT_EQ(stored(), (Names{"a", "b", "d"}));
}

TEST_F(SharedCommits, OneAtWhichSqliteFailsCostsNoOther) {
    store_.fault = [](const Names& feeds) -> SlowStore::Rows {
        if (holds(feeds, "c")) return text::fail(AlertError::store_failed, "constraint failed");
        return {};
    };
    file({"a", "b", "c", "d"});
    const Names together{"b", "c", "d"};
    EXPECT_EQ(store_.commits,
              (std::vector<Names>{{"a"}, together, together, together, {"b"}, {"c"}, {"d"}}))
        << "it may be the store: tried a few times, but not as often once more";
    EXPECT_EQ(outcome_["b"], "kept");
    EXPECT_EQ(outcome_["c"], "not kept");
    EXPECT_EQ(outcome_["d"], "kept");
    EXPECT_EQ(stored(), (Names{"a", "b", "d"}));
}

TEST_F(SharedCommits, OneWhoIsCancelledWhileItFilesForAllCostsNoOther) {
    store_.fault = [this](const Names& feeds) -> SlowStore::Rows {
        if (feeds.size() == 3)
            asio::post(io_, [this] { cancel_.emit(asio::cancellation_type::terminal); });
        if (holds(feeds, "c")) return text::fail(AlertError::bad_record, "no country");
        return {};
    };
    file({"a", "cancelled", "c", "d"});
    EXPECT_EQ(outcome_["cancelled"], "broken");
    EXPECT_EQ(outcome_["c"], "not kept");
    EXPECT_EQ(outcome_["d"], "kept");
    EXPECT_EQ(stored(), (Names{"a", "cancelled", "d"})) << "its own had come so far as well";
}

TEST_F(SharedCommits, OneAtWhichTheNewsroomBreaksCostsNoOtherAndIsToldItself) {
    store_.fault = [](const Names& feeds) -> SlowStore::Rows {
        if (holds(feeds, "b")) throw std::logic_error("an invariant does not hold");
        return {};
    };
    file({"a", "b", "c"});
    EXPECT_EQ(outcome_["a"], "kept");
    EXPECT_EQ(outcome_["b"], "broken");
    EXPECT_EQ(outcome_["c"], "kept");
    EXPECT_EQ(stored(), (Names{"a", "c"}));
}

TEST_F(SharedCommits, AreTriedAgainTogetherWhileTheDiskIsFull) {
    int full = 1;
    store_.fault = [&](const Names& feeds) -> SlowStore::Rows {
        if (feeds.size() == 2 && full-- > 0) return text::fail(AlertError::store_full, "disk");
        return {};
    };
    file({"a", "b", "c"});
    EXPECT_EQ(store_.commits, (std::vector<Names>{{"a"}, {"b", "c"}, {"b", "c"}}));
    EXPECT_EQ(outcome_["b"], "kept");
    EXPECT_EQ(outcome_["c"], "kept");
}

TEST_F(SharedCommits, AreNotTriedOneByOneWhileTheStoreIsInUse) {
    store_.fault = [](const Names& feeds) -> SlowStore::Rows {
        if (!holds(feeds, "a")) return text::fail(AlertError::store_busy, "database is locked");
        return {};
    };
    file({"a", "b", "c", "d"});
    const Names together{"b", "c", "d"};
    EXPECT_EQ(store_.commits, (std::vector<Names>{{"a"}, together, together, together}));
    for (const std::string& feed : together)
        EXPECT_EQ(outcome_[feed], "not kept") << feed;
}

TEST_F(SharedCommits, OneWhoIsCancelledWhileItWaitsToTryAgainForAllCostsNoOther) {
    asio::steady_timer soon(io_);
    int full = 1;
    store_.fault = [&](const Names& feeds) -> SlowStore::Rows {
        if (feeds.size() < 3 || full-- == 0) return {};
        asio::post(io_, [&] {
            soon.expires_after(std::chrono::milliseconds(50));  // it waits for a second by then
            soon.async_wait([this](const boost::system::error_code&) {
                cancel_.emit(asio::cancellation_type::terminal);
            });
        });
        return text::fail(AlertError::store_full, "disk");
    };
    file({"a", "cancelled", "c", "d"});
    EXPECT_EQ(outcome_["cancelled"], "broken");
    EXPECT_EQ(outcome_["c"], "kept");
    EXPECT_EQ(outcome_["d"], "kept");
    EXPECT_EQ(stored(), (Names{"a", "c", "cancelled", "d"})) << "it was to be stored as well";
}

TEST_F(SharedCommits, AreGivenUpTogetherAtAStop) {
    store_.fault = [&](const Names& feeds) -> SlowStore::Rows {
        if (feeds.size() < 2) return {};
        asio::post(io_, [&] { commits_.stop(); });
        return text::fail(AlertError::store_full, "disk");
    };
    file({"a", "b", "c"});
    EXPECT_EQ(outcome_["a"], "kept");
    EXPECT_EQ(outcome_["b"], "not kept");
    EXPECT_EQ(outcome_["c"], "not kept");
}

}  // namespace
}  // namespace vigie::daemon
