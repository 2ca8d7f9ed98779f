// How alerts leave: in order and once, waiting for who reads and not for who does not.
#include <atomic>
#include <future>
#include <thread>

#include <gtest/gtest.h>
#include <zmq.hpp>

#include "alerts/publish/handover.h"
#include "alerts/publish/patience.h"
#include "alerts/publish/settler.h"
#include "tests/alerts/publisher_fixture.h"

namespace vigie::alerts {
namespace {

using namespace std::chrono_literals;
using test::PublisherTest;

TEST(PatienceTest, IsLongerTheMoreReadersThereAreUpToASecond) {
    const auto now = Patience::Clock::now();
    Patience patience(now);
    EXPECT_EQ(patience.left(now, 0), 250ms);
    EXPECT_EQ(patience.left(now, 10), 300ms);
    EXPECT_EQ(patience.left(now, 1'000'000), 1s);
    EXPECT_EQ(patience.left(now, -1), 250ms) << "a count that is off";
}

TEST(PatienceTest, WhatWasWaitedInVainIsMadeUpByATenthOfTheTime) {
    auto now = Patience::Clock::now();
    Patience patience(now);
    for (int i = 0; i < 4; ++i)
        patience.waited_in_vain(250ms);
    EXPECT_EQ(patience.left(now, 0), 0ms);
    now += 1s;
    EXPECT_EQ(patience.left(now, 0), 100ms);
    now += 1h;
    EXPECT_EQ(patience.left(now, 1000), 1s) << "no more than at the start";
}

std::vector<OutboxRow> rows(std::int64_t first, std::int64_t last, std::size_t body = 1) {
    std::vector<OutboxRow> made;
    for (std::int64_t seq = first; seq <= last; ++seq)
        made.emplace_back().seq = seq;
    for (OutboxRow& row : made)
        row.body.assign(body, 'x');
    return made;
}

std::string told(const Handover::Given& given) {
    std::string all;
    for (const OutboxRow& row : given.rows)
        all += std::to_string(row.seq) + " ";
    return all + (given.look ? "look" : "");
}

TEST(HandoverTest, GivesCommitByCommitWhatFollows) {
    Handover handover;
    EXPECT_EQ(told(handover.take()), "");
    handover.give(rows(1, 2));
    handover.give(rows(3, 3));
    handover.give(rows(3, 3));
    EXPECT_EQ(told(handover.take()), "1 2 ");
    handover.give(rows(4, 4));
    EXPECT_EQ(told(handover.take()), "3 ") << "what is there is not taken twice";
    handover.give(rows(6, 6));
    EXPECT_EQ(told(handover.take()), "4 look") << "5 is to be looked up";
    EXPECT_EQ(told(handover.take()), "");
    handover.give({});
    EXPECT_EQ(told(handover.take()), "look");
}

TEST(HandoverTest, HoldsSoManyBytesAndNoMore) {
    const std::size_t one = sizeof(OutboxRow) + 1000;
    Handover handover(5 * one);
    handover.give(rows(1, 9, 1000));
    EXPECT_EQ(told(handover.take()), "1 2 3 4 5 look");
    handover.give(rows(10, 13, 1000));
    handover.give(rows(14, 15, 1000));
    EXPECT_EQ(told(handover.take()), "10 11 12 13 look");
    handover.give(rows(16, 17, 1000));
    EXPECT_EQ(told(handover.take()), "16 17 ") << "there is room again";
}

TEST(SettlerTest, NobodyWaitsForTheDiskButWhoWantsTo) {
    std::promise<void> disk;
    std::atomic<int> settled{0};
    Settler settler([&, free = disk.get_future().share()] {
        free.wait();
        return ++settled != 2;
    });
    EXPECT_TRUE(settler.ask());
    EXPECT_TRUE(settler.ask());
    EXPECT_EQ(settled, 0) << "it has not come back from the disk";
    disk.set_value();
    while (settled < 1)
        std::this_thread::yield();
    EXPECT_FALSE(settler.settle_now()) << "the second try fails";
    EXPECT_FALSE(settler.ask()) << "which is told with the next";
    EXPECT_TRUE(settler.settle_now());
}

class FlowTest : public PublisherTest {
protected:
    static constexpr int flood = 6000;  // several queues full

    zmq::socket_t subscriber() {
        zmq::socket_t socket(context_, zmq::socket_type::sub);
        socket.set(zmq::sockopt::linger, 0);
        socket.set(zmq::sockopt::rcvhwm, 10);
        socket.set(zmq::sockopt::rcvtimeo, 20'000);
        socket.set(zmq::sockopt::subscribe, "alert.");
        const auto before = publisher_->counts().subscriptions;
        socket.connect(publisher_->alerts().front());
        while (publisher_->counts().subscriptions == before)
            std::this_thread::yield();
        return socket;
    }

    std::vector<OutboxRow> commit_flood(std::size_t body) {
        Entry entry;
        for (int i = 0; i < flood; ++i)
            entry.alerts.push_back(
                {std::to_string(i), 1, "alert.ML.4.gao.attack.", "", std::string(body, 'x')});
        return store_->commit(entry).value();
    }

    /// The seqs that come over the live socket, up to `last`, are all there are.
    static void hears_all(zmq::socket_t& socket, std::int64_t last) {
        for (std::int64_t seq = 1; seq <= last; ++seq) {
            const auto alerted = read_alert(next(socket));
            ASSERT_TRUE(alerted.has_value()) << "nothing came after " << seq - 1;
            ASSERT_EQ(alerted->header.seq, seq);
        }
    }
};

TEST_F(FlowTest, AFloodReachesWhoReadsItWithoutAGap) {
    start();
    zmq::socket_t socket = subscriber();
    publisher_->wake(commit_flood(1000));
    hears_all(socket, flood);
}

TEST_F(FlowTest, AFloodThatIsReadBackFromTheOutboxDoesToo) {
    start();
    zmq::socket_t socket = subscriber();
    commit_flood(1000);
    publisher_->wake();
    hears_all(socket, flood);
}

TEST_F(FlowTest, WhoDoesNotReadHoldsUpNobodyForLong) {
    start();
    const zmq::socket_t idle = subscriber();
    zmq::socket_t socket = subscriber();
    const auto begin = std::chrono::steady_clock::now();
    publisher_->wake(commit_flood(4000));  // more than TCP's own buffers hold
    hears_all(socket, flood);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
    EXPECT_EQ(publisher_->counts().sent, flood);
}

TEST_F(FlowTest, RequestsAndHeartbeatsHaveTheirTurnWhileAQueueIsWaitedFor) {
    start();
    const zmq::socket_t idle = subscriber();
    zmq::socket_t asking = dealer();
    publisher_->wake(commit_flood(4000));
    std::int64_t served = 0;
    while (publisher_->counts().sent < flood) {
        ASSERT_TRUE(send(asking, {"HEAD"}));
        ASSERT_EQ(next(asking).front(), "HEAD");
        ++served;
    }
    EXPECT_GT(served, 10);
}

}  // namespace
}  // namespace vigie::alerts
