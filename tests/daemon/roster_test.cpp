// Which feeds are watched while the list of them changes: with made-up work instead of polls.
#include "daemon/pipeline/roster.h"

#include <algorithm>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <gtest/gtest.h>

#include "daemon/pipeline/to_the_end.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
using Done = Roster::Done;

feeds::Feed feed(const std::string& name, const std::string& url = "https://a.example/") {
    feeds::Feed made;
    made.name = name;
    made.url = url;
    return made;
}

class RosterTest : public testing::Test {
protected:
    RosterTest() {
        asio::co_spawn(
            io_, roster_.run(), asio::bind_cancellation_slot(stop_.slot(), asio::detached));
    }

    ~RosterTest() override { finish(); }

    /// Runs what can run now.
    void settle() {
        io_.restart();
        while (io_.poll() > 0) {
        }
    }

    void set(const std::vector<feeds::Feed>& feeds) {
        changes_ = roster_.set(feeds);
        settle();
    }

    void finish() {
        stop_.emit(asio::cancellation_type::terminal);
        release();
        settle();
        EXPECT_TRUE(io_.stopped()) << "everything has ended";
    }

    Done watch(feeds::Feed one) {
        log_ += "+" + one.name + " ";
        try {
            asio::steady_timer for_ever(io_, asio::steady_timer::time_point::max());
            co_await for_ever.async_wait(asio::use_awaitable);
        } catch (const boost::system::system_error&) {
            log_ += "-" + one.name + " ";
            throw;
        }
    }

    /// A harvest in hand: cannot be cancelled.
    Done watch_something_in_hand(feeds::Feed one) {
        log_ += "+" + one.name + " ";
        co_await asio::co_spawn(io_, in_hand(), to_the_end());
        log_ += "kept " + one.name + " ";
        asio::steady_timer for_ever(io_, asio::steady_timer::time_point::max());
        co_await for_ever.async_wait(asio::use_awaitable);
    }

    Done in_hand() {
        boost::system::error_code released;
        co_await held_.async_wait(asio::redirect_error(asio::use_awaitable, released));
    }

    void release() { held_.cancel(); }

    Done leave(feeds::Feed one) {
        log_ += "left " + one.name + "@" + one.url + " ";
        co_return;
    }

    asio::io_context io_{1};
    asio::steady_timer held_{io_, asio::steady_timer::time_point::max()};
    std::string log_;
    bool is_busy_ = false;
    Roster roster_{io_,
                   {[this](feeds::Feed one) {
                        return is_busy_ ? watch_something_in_hand(std::move(one))
                                        : watch(std::move(one));
                    },
                    [this](feeds::Feed one) { return leave(std::move(one)); }}};
    Roster::Changes changes_;
    asio::cancellation_signal stop_;
};

TEST_F(RosterTest, FeedsComeAndGo) {
    set({feed("a"), feed("b")});
    EXPECT_EQ(log_, "+a +b ");
    set({feed("b"), feed("c")});
    EXPECT_EQ(log_, "+a +b +c -a left a@https://a.example/ ");
    EXPECT_EQ(changes_.added, std::vector<std::string>{"c"});
    EXPECT_EQ(changes_.removed, std::vector<std::string>{"a"});
    EXPECT_TRUE(changes_.changed.empty());
}

TEST_F(RosterTest, WhatIsTheSameNoticesNothing) {
    set({feed("a")});
    set({feed("a")});
    EXPECT_EQ(log_, "+a ");
    EXPECT_TRUE(changes_.added.empty() && changes_.changed.empty() && changes_.removed.empty());
}

TEST_F(RosterTest, AChangedFeedGoesOnAndLeavesTheHubOfAnAddressThatItHadOnly) {
    set({feed("a")});
    feeds::Feed slower = feed("a");
    slower.interval = std::chrono::seconds(900);
    set({slower});
    EXPECT_EQ(log_, "+a -a +a ");
    EXPECT_EQ(changes_.changed, std::vector<std::string>{"a"});
    set({feed("a", "https://moved.example/")});
    EXPECT_EQ(log_, "+a -a +a -a left a@https://a.example/ +a ");
}

TEST_F(RosterTest, AFeedThatIsTakenOutAndPutBackIsWatched) {
    set({feed("a")});
    roster_.set({});
    set({feed("a")});
    EXPECT_TRUE(log_.ends_with("+a ")) << log_;
    set({});
    set({feed("a")});
    EXPECT_TRUE(log_.ends_with("left a@https://a.example/ +a ")) << log_;
}

TEST_F(RosterTest, WhatIsInHandIsFinishedBeforeAFeedGoes) {
    is_busy_ = true;
    set({feed("a")});
    set({});
    EXPECT_EQ(log_, "+a ") << "its harvest is being stored";
    release();
    settle();
    EXPECT_EQ(log_, "+a kept a left a@https://a.example/ ");
}

TEST_F(RosterTest, FeedsThatWereWatchedBeforeLeaveTheirHubs) {
    roster_.dismiss(feed("old"));
    set({feed("a")});
    EXPECT_EQ(log_, "left old@https://a.example/ +a ");
}

TEST_F(RosterTest, EndsWhenAllHaveEnded) {
    is_busy_ = true;
    set({feed("a")});
    stop_.emit(asio::cancellation_type::terminal);
    settle();
    EXPECT_FALSE(io_.stopped()) << "what is in hand is waited for";
    release();
    settle();
    EXPECT_TRUE(io_.stopped());
    EXPECT_EQ(log_, "+a kept a ") << "and no hub is left at a stop";
}

TEST(SameFeed, IsTheSameInAllThatPollingGoesBy) {
    EXPECT_TRUE(is_same(feed("a"), feed("a")));
    EXPECT_FALSE(is_same(feed("a"), feed("b")));
    const auto differs = [](const auto& change) {
        feeds::Feed other = feed("a");
        change(other);
        return !is_same(feed("a"), other);
    };
    EXPECT_TRUE(differs([](feeds::Feed& f) { f.url += "x"; }));
    EXPECT_TRUE(differs([](feeds::Feed& f) { f.outlet.tier = 3; }));
    EXPECT_TRUE(differs([](feeds::Feed& f) { f.outlet.belligerent = true; }));
    EXPECT_TRUE(differs([](feeds::Feed& f) { f.language = "fr"; }));
    EXPECT_TRUE(differs([](feeds::Feed& f) { f.slowest = std::chrono::seconds(1); }));
    EXPECT_TRUE(differs([](feeds::Feed& f) { f.http.headers = {{"a", "b"}}; }));
    EXPECT_TRUE(differs([](feeds::Feed& f) { f.page = feeds::PagePolicy::always; }));
}

}  // namespace
}  // namespace vigie::daemon
