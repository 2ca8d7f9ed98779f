// Where hubs reach us: who is known, and how much may wait of whom.
#include "feeds/websub/callbacks.h"

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include "feeds/websub/subscription.h"
#include "tests/feeds/websub/subscriptions.h"

namespace vigie::feeds::websub {
namespace {

TEST(Callbacks, AreKnownByTheirKeyAloneAndStrangersFillNoMemory) {
    boost::asio::io_context io;
    Callbacks callbacks(prefix);
    const Subscription one = asked(fresh(), start, 1);
    Line line(&callbacks, "guetteur", one, io.get_executor());
    EXPECT_EQ(callbacks.room_at("somebody"), 0U);
    EXPECT_GT(callbacks.room_at(key_of(one)), 0U);
    EXPECT_EQ(callbacks.answer("somebody", question(intent(one)), start).status, 404);
    const Answer answer = callbacks.answer(key_of(one), question(intent(one)), start);
    EXPECT_EQ(answer.body, "abc");
    EXPECT_EQ(answer.feed, "guetteur");
    EXPECT_TRUE(line.take().has_value());
    EXPECT_FALSE(line.take().has_value());
}

/// A feed whose hub brings documents of eight megabytes.
struct Pushed {
    Pushed(boost::asio::io_context& io, Callbacks& callbacks, const std::string& hub)
        : subscription(begin({{hub}, one_hub.self}, prefix)),
          line(&callbacks, "guetteur", subscription, io.get_executor()),
          callbacks_(callbacks) {
        subscription.secret = "Jefe";
    }

    int deliver() {
        static const std::string body(8U << 20, '0');
        const char* const signature = "sha1=52b996e589f62c5fbef9ef5ecc840ea43a9c5e6a";
        return callbacks_.answer(key_of(subscription), delivery(signature, body), start).status;
    }

    Subscription subscription;
    Line line;

private:
    Callbacks& callbacks_;
};

TEST(Callbacks, AnswerBusyWhenTooMuchWaitsAndTakeMoreWhenItIsRead) {
    boost::asio::io_context io;
    Callbacks callbacks(prefix);
    Pushed one(io, callbacks, "https://hub.example/");
    Pushed same(io, callbacks, "https://hub.example/another");
    Pushed other(io, callbacks, "https://other.example/");
    EXPECT_EQ(one.deliver(), 200);
    EXPECT_EQ(same.deliver(), 200);
    EXPECT_EQ(one.deliver(), 503) << "one hub fills half of the room at most";
    EXPECT_EQ(same.deliver(), 503);
    EXPECT_EQ(other.deliver(), 200) << "and costs no other its place";
    EXPECT_EQ(other.deliver(), 200);
    Pushed third(io, callbacks, "https://third.example/");
    EXPECT_EQ(third.deliver(), 503) << "all hubs together";
    EXPECT_TRUE(one.line.take().has_value());
    EXPECT_EQ(third.deliver(), 200);
    EXPECT_TRUE(same.line.take().has_value());
    EXPECT_EQ(one.deliver(), 200);
}

TEST(Callbacks, QuestionsOfOneHubFillNoMemoryEither) {
    boost::asio::io_context io;
    Callbacks callbacks(prefix);
    std::deque<Pushed> feeds;
    for (int i = 0; i < 5; ++i)
        feeds.emplace_back(io, callbacks, "https://hub.example/");
    const auto deny = [&](const Subscription& one) {
        Query query = intent(one);
        query["hub.mode"] = "denied";
        return callbacks.answer(key_of(one), question(std::move(query)), start).status;
    };
    int taken = 0;
    for (Pushed& feed : feeds) {
        for (int i = 0; i < 1000; ++i)
            taken += deny(feed.subscription) == 200 ? 1 : 0;
    }
    EXPECT_EQ(taken, 2000);
    Pushed other(io, callbacks, "https://other.example/");
    EXPECT_EQ(deny(other.subscription), 200);
}

TEST(Callbacks, DeliveriesThatComeInAreFewOfOneHubAtATime) {
    boost::asio::io_context io;
    Callbacks callbacks(prefix);
    Pushed one(io, callbacks, "https://hub.example/");
    Pushed other(io, callbacks, "https://other.example/");
    const std::string key = key_of(one.subscription);
    std::vector<std::shared_ptr<void>> arriving;
    for (int i = 0; i < 4; ++i)
        EXPECT_NE(arriving.emplace_back(callbacks.arrive(key)), nullptr);
    EXPECT_EQ(callbacks.arrive(key), nullptr);
    EXPECT_NE(callbacks.arrive(key_of(other.subscription)), nullptr);
    arriving.pop_back();
    EXPECT_NE(callbacks.arrive(key), nullptr);
}

TEST(Callbacks, AreNobodysWhenTheFeedIsWatchedNoMore) {
    boost::asio::io_context io;
    Callbacks callbacks(prefix);
    const Subscription one = fresh();
    { const Line line(&callbacks, "guetteur", one, io.get_executor()); }
    EXPECT_EQ(callbacks.answer(key_of(one), delivery("", "x"), start).status, 404)
        << "it may be watched again after a restart";
    callbacks.leave(one);
    EXPECT_EQ(callbacks.answer(key_of(one), delivery("", "x"), start).status, 410);
}

}  // namespace
}  // namespace vigie::feeds::websub
