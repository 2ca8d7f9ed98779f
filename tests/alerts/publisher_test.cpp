// Real sockets, a real database: the publisher and the subscriber of this house against each other.
#include "alerts/publisher.h"

#include <thread>
#include <type_traits>

#include <gtest/gtest.h>
#include <zmq.hpp>

#include "alerts/error.h"
#include "alerts/store/watermark.h"
#include "alerts/subscribe.h"
#include "alerts/wire/answer.h"
#include "alerts/wire/sockets.h"
#include "tests/alerts/publisher_fixture.h"

namespace vigie::alerts {
namespace {

using std::chrono::milliseconds;
using test::PublisherTest;

TEST_F(PublisherTest, ASubscriberHearsWhatWasBeforeItAndWhatComesAfter) {
    commit("a", "alert.ML.4.gao.attack.");
    start();
    SubscribeSettings settings = subscription();
    settings.count = 3;
    EXPECT_EQ(heard(settings,
                    [&](int count) {
                        if (count == 1) commit("b", "alert.ML.3.gao.attack.");
                        if (count == 2) commit("a", "alert.ML.4.gao.attack.");
                    }),
              "a1 b1 a2 ");
}

TEST_F(PublisherTest, IsRightWithPubSwitchedOff) {
    start();
    commit("a", "alert.ML.4.gao.attack.");
    SubscribeSettings settings = subscription();
    settings.live = false;
    settings.count = 2;
    EXPECT_EQ(heard(settings,
                    [&](int count) {
                        if (count == 1) commit("b", "alert.ML.3.gao.attack.");
                    }),
              "a1 b1 ");
}

TEST_F(PublisherTest, ANarrowSubscriberHearsItsOwnAndTheMoveAway) {
    start();
    commit("a", "alert.ML.3.gao.attack.");
    commit("b", "alert.NE.4.tillaberi.attack.");
    commit("a", "alert.ML.4.gao.attack.", "alert.ML.3.gao.attack.");
    commit("c", "alert.ML.3.gao.attack.");
    SubscribeSettings settings = subscription();
    settings.topics = {"ML.3"};
    settings.count = 3;
    EXPECT_EQ(heard(settings), "a1 a2 c1 ");
}

TEST_F(PublisherTest, AThousandAlertsComeInOrderThroughPages) {
    for (int i = 0; i < 1000; ++i) {
        Entry entry;
        entry.alerts.push_back({std::to_string(i), 1, "alert.ML.4.gao.attack.", "", "{}"});
        for (int more = 1; more < 100; ++more) {
            entry.alerts.push_back({std::to_string(++i), 1, "alert.ML.4.gao.attack.", "", "{}"});
        }
        ASSERT_TRUE(store_->commit(entry).has_value());
    }
    start();
    SubscribeSettings settings = subscription();
    settings.count = 1000;
    std::int64_t last = 0;
    Listener listener;
    listener.deliver = [&](const Deliver& alert) {
        EXPECT_EQ(alert.header.seq, last + 1);
        last = alert.header.seq;
        return true;
    };
    const auto ended = subscribe(settings, listener);
    EXPECT_EQ(ended.value(), Ended::count);
    EXPECT_EQ(publisher_->counts().sent, 1000);
}

TEST_F(PublisherTest, ARestartSendsWhatWasCommittedButNeverSent) {
    start();
    commit("a", "alert.ML.4.gao.attack.");
    SubscribeSettings settings = subscription();
    settings.count = 1;
    heard(settings);
    publisher_.reset();
    commit("b", "alert.ML.4.gao.attack.");
    start();
    settings = subscription();
    settings.since = 1;
    settings.count = 1;
    EXPECT_EQ(heard(settings), "b1 ");
    EXPECT_EQ(publisher_->counts().published, 1) << "a is not sent again";
}

TEST_F(PublisherTest, WhatIsCommittedBeforeTheEndIsSent) {
    settings_.heartbeat = milliseconds(60'000);
    for (int round = 0; round < 50; ++round) {
        start();
        commit(std::to_string(round), "alert.ML.4.gao.attack.");
        publisher_.reset();
        const auto sent = Watermark::open(folder_.path()).value().head();
        ASSERT_EQ(sent, store_->head().value()) << "round " << round;
    }
}

static_assert(
    !std::is_invocable_v<decltype(&Publisher::wake), Publisher&, const std::vector<OutboxRow>&>,
    "rows are given away: nobody copies their bodies on the way of an alert");

/// The bodies that come over the live socket, "a b c ", until `count` have come.
std::string live(zmq::socket_t& sub, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) {
        Frames frames(3);
        for (std::string& frame : frames) {
            zmq::message_t part;
            if (!sub.recv(part)) return all + "(nothing more)";
            frame = part.to_string();
        }
        all += frames[2] + " ";
    }
    return all;
}

TEST_F(PublisherTest, RowsHandedOverAreSentOnceAndInOrderWhateverIsMissing) {
    settings_.heartbeat = milliseconds(60'000);
    start();
    zmq::socket_t sub(context_, zmq::socket_type::sub);
    sub.set(zmq::sockopt::linger, 0);
    sub.set(zmq::sockopt::rcvtimeo, 10'000);
    sub.set(zmq::sockopt::subscribe, "alert.");
    sub.connect(publisher_->alerts().front());
    while (publisher_->counts().subscriptions < 1)
        std::this_thread::yield();
    const auto store = [&](const std::string& body, int count = 1) {
        Entry entry;
        for (int i = 0; i < count; ++i)
            entry.alerts.push_back({body, ++revisions_[body], "alert.ML.4.gao.attack.", "", body});
        return store_->commit(entry).value();
    };
    auto rows = store("a");
    rows.front().body = "handed";
    publisher_->wake(std::vector(rows));
    EXPECT_EQ(live(sub, 1), "handed ") << "it was not read back from the outbox";
    store("b");
    publisher_->wake(store("c"));
    EXPECT_EQ(live(sub, 2), "b c ") << "a gap is filled from the outbox";
    publisher_->wake(std::move(rows));
    auto d = store("d");
    publisher_->wake(std::vector(d));
    publisher_->wake(std::move(d));
    publisher_->wake(store("e"));
    EXPECT_EQ(live(sub, 2), "d e ") << "what was sent is not sent again";
    publisher_->wake(store("many", 500));
    publisher_->wake(store("f"));
    EXPECT_TRUE(live(sub, 501).ends_with("many f ")) << "more than a page";
}

TEST_F(PublisherTest, AFewRowsLeaveWithinWakeWhileThePublisherSleeps) {
    constexpr int most_tries = 1000;
    settings_.heartbeat = milliseconds(60'000);
    int here = 0;  // behind the publisher's lock until all are sent
    settings_.sent = [&, writer = std::this_thread::get_id()](const OutboxRow&) {
        here += std::this_thread::get_id() == writer ? 1 : 0;
    };
    start();
    SubscribeSettings settings = subscription();
    std::int64_t committed = 0;
    for (int left_at_once = 0; committed < most_tries && left_at_once < 20;) {
        Entry entry;
        entry.alerts = {{"a", static_cast<int>(committed) + 1, "alert.ML.4.gao.attack.", "", "{}"}};
        publisher_->wake(store_->commit(entry).value());
        left_at_once += publisher_->counts().sent == ++committed ? 1 : 0;
    }
    while (publisher_->counts().sent < committed)
        std::this_thread::yield();
    settings.count = static_cast<int>(committed);
    std::int64_t last = 0;
    Listener listener;
    listener.deliver = [&](const Deliver& alert) { return alert.header.seq == ++last; };
    EXPECT_EQ(subscribe(settings, listener).value(), Ended::count);
    publisher_.reset();
    EXPECT_GE(here, 20);
}

TEST_F(PublisherTest, AnAnnouncementReachesWhoeverSubscribesToItAndNobodyElse) {
    settings_.heartbeat = milliseconds(60'000);
    commit("a", "alert.ML.4.gao.attack.");
    start();
    zmq::socket_t sub(context_, zmq::socket_type::sub);
    sub.set(zmq::sockopt::linger, 0);
    sub.set(zmq::sockopt::rcvtimeo, 10'000);
    sub.set(zmq::sockopt::subscribe, "health.");
    sub.connect(publisher_->alerts().front());
    while (publisher_->counts().subscriptions < 1)
        std::this_thread::yield();
    publisher_->announce("health.rfi.", "{}");
    const Frames heard_there = next(sub);
    ASSERT_EQ(heard_there.size(), 3U);
    EXPECT_EQ(heard_there[0], "health.rfi.");
    EXPECT_NE(heard_there[1].find(store_->head().value().epoch), std::string::npos);
    EXPECT_EQ(heard_there[2], "{}");
    publisher_->announce("health.rfi.", "{}");
    SubscribeSettings settings = subscription();
    settings.count = 1;
    EXPECT_EQ(heard(settings), "a1 ") << "alerts alone";
}

TEST_F(PublisherTest, AnotherEpochGivesASnapshotOfTheLatestRevisions) {
    start();
    commit("a", "alert.ML.4.gao.attack.");
    commit("b", "alert.ML.4.gao.attack.");
    commit("a", "alert.ML.4.gao.attack.");
    SubscribeSettings settings = subscription();
    settings.epoch = "ffffffffffffffff";
    settings.since = 2;
    settings.count = 2;
    EXPECT_EQ(heard(settings), "b1 a2 ");
}

TEST_F(PublisherTest, HeartbeatsTellTheHead) {
    start();
    commit("a", "alert.ML.4.gao.attack.");
    zmq::socket_t sub(context_, zmq::socket_type::sub);
    sub.set(zmq::sockopt::linger, 0);
    sub.set(zmq::sockopt::rcvtimeo, 10'000);
    sub.set(zmq::sockopt::subscribe, "heartbeat.");
    sub.connect(publisher_->alerts().front());
    EXPECT_EQ(next(sub), (Frames{"heartbeat."})) << "the welcome";
    std::optional<Greeting> beat;
    for (int i = 0; i < 100 && (!beat || beat->head.seq < 1); ++i)
        beat = read_heartbeat(next(sub));
    ASSERT_TRUE(beat.has_value());
    EXPECT_EQ(beat->head, store_->head().value());
    EXPECT_EQ(beat->period_ms, 50);
}

TEST(Heartbeats, NoPublisherMakesASubscriberWaitForDays) {
    const Greeting greeting{{"0123456789abcdef", 7}, 2'000'000'000};
    const auto read = read_heartbeat(heartbeat_frames("vigie", greeting));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->period_ms, 600'000);
}

TEST_F(PublisherTest, JunkOnTheRequestSocketIsRefusedAndCostsNothingElse) {
    start();
    zmq::socket_t socket = dealer();
    for (const auto& junk :
         {Frames{"DROP TABLE"}, Frames{"REPLAY", "[[["}, Frames{"", "", "", ""}}) {
        ASSERT_TRUE(send(socket, junk));
        EXPECT_EQ(next(socket).front(), "ERROR");
    }
    ASSERT_TRUE(send(socket, {"HEAD"}));
    EXPECT_EQ(next(socket).front(), "HEAD");
    ASSERT_TRUE(send(socket, {"", "HELLO"})) << "as a REQ socket would";
    EXPECT_TRUE(read_hello(next(socket)).has_value());
    EXPECT_EQ(publisher_->counts().refused_requests, 3);
}

TEST_F(PublisherTest, AnOversizedRequestCostsItsSenderTheConnection) {
    start();
    zmq::socket_t huge = dealer();
    ASSERT_TRUE(send(huge, {"REPLAY", std::string(1'000'000, 'x')}));
    zmq::socket_t socket = dealer();
    ASSERT_TRUE(send(socket, {"HELLO"}));
    EXPECT_TRUE(read_hello(next(socket)).has_value());
}

TEST_F(PublisherTest, ABindBeyondThisMachineIsRefused) {
    settings_.alerts = {Port{"tcp://0.0.0.0:*"}};
    const auto refused = Publisher::start(folder_.path(), settings_);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, AlertError::insecure_bind);
    EXPECT_NE(refused.error().detail.find("tcp://0.0.0.0:*"), std::string::npos);
    EXPECT_NE(refused.error().detail.find("127.0.0.1"), std::string::npos) << "what to do";
    EXPECT_NE(refused.error().detail.find("[keys]"), std::string::npos);
    settings_.insecure = true;
    start();
}

TEST_F(PublisherTest, ATakenPortIsAClearError) {
    start();
    settings_.alerts = {Port{publisher_->alerts().front()}};
    const auto second = Publisher::start(folder_.path(), settings_);
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().code, AlertError::port_taken);
    EXPECT_NE(second.error().detail.find(settings_.alerts.front().endpoint), std::string::npos);
}

TEST_F(PublisherTest, IpcIsForTheOwnerAndTheGroup) {
    const auto path = folder_.path() / "alerts.ipc";
    settings_.alerts = {Port{"ipc://" + path.string()}};
    settings_.requests = {Port{"ipc://" + (folder_.path() / "requests.ipc").string()}};
    start();
    commit("a", "alert.ML.4.gao.attack.");
    EXPECT_EQ(static_cast<int>(std::filesystem::status(path).permissions()), 0660);
    SubscribeSettings settings = subscription();
    settings.requests.clear();
    settings.count = 1;
    EXPECT_EQ(heard(settings), "a1 ");
}

TEST(LoopbackTest, OnlyAddressesOfThisMachineAreLocal) {
    for (const auto* local : {"tcp://127.0.0.1:5556",
                              "tcp://[::1]:1",
                              "tcp://localhost:*",
                              "ipc:///run/vigie/alerts.ipc",
                              "inproc://x"}) {
        EXPECT_TRUE(is_loopback(local)) << local;
    }
    for (const auto* remote : {"tcp://*:5556",
                               "tcp://0.0.0.0:1",
                               "tcp://127.example.org:1",
                               "tcp://[::]:1",
                               "tcp://eth0:1",
                               "",
                               "127.0.0.1:5556"}) {
        EXPECT_FALSE(is_loopback(remote)) << remote;
    }
}

}  // namespace
}  // namespace vigie::alerts
