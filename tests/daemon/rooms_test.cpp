// How many polls are under way together: those that hold a document are few, those whose servers
// say nothing keep nobody out, and those of hostile feeds never have all the places.
#include "daemon/pipeline/rooms.h"

#include <chrono>
#include <utility>
#include <vector>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include "feeds/fetcher.h"
#include "text/time.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

class NoWeb final : public feeds::Fetcher {
public:
    asio::awaitable<feeds::Result<feeds::Reply>> fetch(feeds::Request request) override {
        co_return feeds::fail(feeds::FeedError::connect_failed, request.url);
    }
};

class ManyPolls : public testing::Test {
protected:
    void SetUp() override { rooms.stand_before(doors); }

    /// Lets all who still wait in and out again: their coroutines must not outlive the rooms.
    void TearDown() override {
        do {
            held.clear();
            look();
        } while (!held.empty());
    }

    void begin(int polls, feeds::Standing standing = feeds::Standing::proven) {
        for (int i = 0; i < polls; ++i) {
            asio::co_spawn(
                io, doors.room(standing), [this](const std::exception_ptr&, feeds::Room room) {
                    held.push_back(std::move(room));
                });
        }
        look();
    }

    void wait_for(std::size_t polls) {
        const auto patience = std::chrono::steady_clock::now() + 60s;
        while (held.size() < polls && std::chrono::steady_clock::now() < patience) {
            io.restart();
            io.run_one_for(100ms);
        }
        look();
    }

    void look() {
        io.restart();
        io.poll();
    }

    asio::io_context io;
    NoWeb web;
    text::SystemClock clock;
    feeds::Watch doors{web, clock, {}, {}};
    Rooms rooms{io};
    std::vector<feeds::Room> held;
};

TEST_F(ManyPolls, ThatHoldADocumentAre64AndTheNextBeginsWhenOneHasEnded) {
    begin(70);
    EXPECT_EQ(held.size(), 64U);
    for (const feeds::Room& room : held)
        room->answered();
    look();
    EXPECT_EQ(held.size(), 64U);
    held.pop_back();
    look();
    EXPECT_EQ(held.size(), 64U) << "the 65th took its place";
    held.front()->has_read();
    look();
    EXPECT_EQ(held.size(), 65U) << "one that waits for pages holds no document";
}

TEST_F(ManyPolls, WhoseServersSayNothingLetOthersBeginUpTo256) {
    begin(300);
    EXPECT_EQ(held.size(), 64U);
    wait_for(256);
    EXPECT_EQ(held.size(), 256U);
    held.pop_back();
    look();
    EXPECT_EQ(held.size(), 256U);
}

TEST_F(ManyPolls, OfHostileFeedsLeaveHalfOfThePlacesToThoseThatWereReadLastTime) {
    begin(300, feeds::Standing::unproven);
    EXPECT_EQ(held.size(), 32U);
    begin(32);
    EXPECT_EQ(held.size(), 64U) << "none of the proven waits";
    held.resize(32);  // the proven have ended, their places are free
    look();
    EXPECT_EQ(held.size(), 32U) << "and stay so";
    wait_for(128);  // whose servers say nothing
    EXPECT_EQ(held.size(), 128U);
    begin(32);
    EXPECT_EQ(held.size(), 160U);
}

}  // namespace
}  // namespace vigie::daemon
