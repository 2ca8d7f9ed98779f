// More alerts at once than a queue holds: who keeps up hears them live, and who does not read holds
// up nobody.
#include <algorithm>
#include <atomic>
#include <future>
#include <thread>

#include <gtest/gtest.h>
#include <zmq.hpp>

#include "alerts/store/watermark.h"
#include "alerts/wire/frames.h"
#include "tests/alerts/publisher_fixture.h"

namespace vigie::alerts {
namespace {

using namespace std::chrono_literals;
using test::PublisherTest;

class FloodTest : public PublisherTest {
protected:
    static constexpr const char* gao = "alert.ML.4.gao.attack.";
    static constexpr const char* kidal = "alert.ML.8.kidal.attack.";

    std::vector<OutboxRow> commit_flood(int count,
                                        std::size_t body,
                                        const std::string& topic = gao,
                                        const std::string& former = "") {
        Entry entry;
        ++floods_;
        for (int i = 0; i < count; ++i)
            entry.alerts.push_back(
                {std::to_string(i), floods_, topic, former, std::string(body, 'x')});
        return store_->commit(entry).value();
    }

    /// One that holds little itself, so that what it does not read waits at the publisher.
    zmq::socket_t subscriber(const std::string& topic) {
        const auto before = publisher_->counts().subscriptions;
        zmq::socket_t socket(context_, zmq::socket_type::sub);
        socket.set(zmq::sockopt::linger, 0);
        socket.set(zmq::sockopt::rcvhwm, 10);
        socket.set(zmq::sockopt::rcvtimeo, 3000);
        socket.set(zmq::sockopt::subscribe, topic);
        socket.connect(publisher_->alerts().front());
        while (publisher_->counts().subscriptions <= before)
            std::this_thread::yield();
        return socket;
    }

    int floods_ = 0;  // each revises all alerts of the one before
};

TEST_F(FloodTest, WhoDoesNotReadHoldsUpNobody) {
    constexpr int flood = 6000;  // several queues full, and more than TCP's own buffers hold
    start();
    const auto idle = subscriber("alert.");
    publisher_->wake(commit_flood(flood, 4000));
    SubscribeSettings settings = subscription();
    settings.count = flood;
    std::int64_t last = 0;
    Listener listener;
    listener.deliver = [&](const Deliver& alert) { return alert.header.seq == ++last; };
    EXPECT_EQ(subscribe(settings, listener).value(), Ended::count);
    EXPECT_EQ(last, flood) << "live or by REPLAY";
}

/// A machine that lets the reader not run for longer than the publisher's patience costs it half a
/// queue each time, which is why a tenth may be missing and a busy one may try again; without
/// patience two thirds would be missing each time.
TEST_F(FloodTest, WhoReadsAsFastAsItCanHearsItLiveBesideOneWhoDoesNotRead) {
    constexpr int flood = 20'000;  // twenty queues full
    start();
    const auto idle = subscriber("alert.");
    auto reader = subscriber("alert.");
    int most_heard = 0;
    for (int tries = 0; tries < 5 && most_heard < flood * 9 / 10; ++tries) {
        publisher_->wake(commit_flood(flood, 2000));
        int heard = 0;
        for (zmq::message_t part; heard < flood && reader.recv(part);)
            heard += part.more() ? 0 : 1;
        most_heard = std::max(most_heard, heard);
    }
    EXPECT_GE(most_heard, flood * 9 / 10);
}

/// An alert that moved waits for a reader of its former topic, while readers of the new one have
/// it: told of a head below it they would take the publisher for another one.
TEST_F(FloodTest, NobodyIsToldOfAHeadBelowWhatItHeard) {
    constexpr int flood = 2000;  // more than a queue and TCP's own buffers hold
    start();
    const auto full = subscriber(gao);
    auto reader = subscriber(kidal);
    auto desk = dealer();
    publisher_->wake(commit_flood(flood, 16'000, kidal, gao));
    std::int64_t last = 0;
    reader.set(zmq::sockopt::rcvtimeo, 20);
    for (bool is_over = false; !is_over;) {
        is_over = publisher_->counts().sent == flood;
        while (const auto alert = read_alert(next(reader)))
            last = alert->header.seq;
        ASSERT_TRUE(send(desk, {"HELLO"}));
        ASSERT_GE(read_hello(next(desk))->head.seq, last);
    }
    EXPECT_GT(last, 0);
}

TEST_F(FloodTest, AStopAmidAFloodLeavesExactlyTheRestToTheNextStart) {
    constexpr int flood = 3000;
    std::promise<void> begun;
    std::atomic<std::int64_t> last{0};
    settings_.sent = [&](const OutboxRow& row) {
        if (row.seq == 1) begun.set_value();
        last = row.seq;
        std::this_thread::sleep_for(1ms);  // so that the flood outlasts the stop
    };
    start();
    publisher_->wake(commit_flood(flood, 10));
    begun.get_future().wait();
    publisher_.reset();
    ASSERT_LT(last, flood);
    EXPECT_EQ(Watermark::open(folder_.path()).value().head()->seq, last);
    settings_.sent = nullptr;
    start();
    while (publisher_->counts().sent < flood)
        std::this_thread::yield();
    publisher_.reset();
    EXPECT_EQ(Watermark::open(folder_.path()).value().head()->seq, flood);
}

/// Its queue holds a thousand, so the stop comes while an alert waits for room in it.
TEST_F(FloodTest, AStopBesideOneWhoDoesNotReadLosesNothing) {
    constexpr int flood = 6000;
    std::atomic<std::int64_t> last{0};
    settings_.sent = [&](const OutboxRow& row) {
        last = row.seq;
        std::this_thread::sleep_for(200us);  // so that the flood outlasts the stop
    };
    start();
    const auto idle = subscriber("alert.");
    publisher_->wake(commit_flood(flood, 16'000));
    while (last < 1500)
        std::this_thread::yield();
    publisher_.reset();
    ASSERT_LT(last, flood);
    EXPECT_EQ(Watermark::open(folder_.path()).value().head()->seq, last);
    settings_.sent = nullptr;
    start();
    SubscribeSettings settings = subscription();
    settings.count = flood;
    std::int64_t heard = 0;
    Listener listener;
    listener.deliver = [&](const Deliver& alert) { return alert.header.seq == ++heard; };
    EXPECT_EQ(subscribe(settings, listener).value(), Ended::count);
    EXPECT_EQ(heard, flood);
}

TEST_F(FloodTest, ANoticeReachesWhoReadsBesideOneWhoDoesNot) {
    constexpr int flood = 3000;
    start();
    const auto idle = subscriber("");
    auto reader = subscriber("health.");
    publisher_->wake(commit_flood(flood, 16'000));
    while (publisher_->counts().sent < 1500)
        std::this_thread::yield();
    for (const char* body : {"one", "two", "three"})
        publisher_->announce("health.feed.", body);
    for (const char* body : {"one", "two", "three"})
        EXPECT_EQ(next(reader).back(), body);
    EXPECT_EQ(publisher_->counts().dropped_notices, 0);
}

}  // namespace
}  // namespace vigie::alerts
