// How alerts leave: in order and once, handed over or read back; and who does not read holds up
// nobody.
#include "alerts/publish/outgoing.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <random>
#include <thread>

#include <gtest/gtest.h>
#include <zmq.hpp>

#include "tests/alerts/publisher_fixture.h"

namespace vigie::alerts {
namespace {

using namespace std::chrono_literals;
using test::PublisherTest;

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
    return all + (given.more ? "more " : "") + (given.look ? "look" : "");
}

TEST(HandoverTest, GivesWholeCommitsWhichFollowUpToAPage) {
    Handover handover;
    EXPECT_EQ(told(handover.take(0, 3)), "");
    handover.give(rows(1, 2));
    handover.give(rows(3, 3));
    handover.give(rows(3, 3));
    handover.give(rows(4, 8));
    handover.give(rows(9, 9));
    EXPECT_EQ(told(handover.take(0, 3)), "1 2 3 more ") << "what is there is not taken twice";
    EXPECT_EQ(told(handover.take(3, 3)), "4 5 6 7 8 more ") << "a commit is not taken apart";
    EXPECT_EQ(told(handover.take(8, 3)), "9 ");
    handover.give({});
    EXPECT_EQ(told(handover.take(9, 3)), "look");
}

TEST(HandoverTest, LetsGoOfWhatWasSentAndOfWhatDoesNotFollow) {
    Handover handover;
    for (int seq = 1; seq <= 4; ++seq)
        handover.give(rows(seq, seq));
    handover.give(rows(5, 7));
    EXPECT_EQ(told(handover.take(5, 3)), "6 7 ");
    handover.give(rows(9, 9));
    handover.give(rows(10, 10));
    EXPECT_EQ(told(handover.take(7, 3)), "look") << "8 is to be looked up, and the others with it";
    EXPECT_EQ(told(handover.take(7, 3)), "");
}

TEST(HandoverTest, HoldsSoManyBytesAndNoMore) {
    const std::size_t one = sizeof(OutboxRow) + 1000;
    Handover handover(5 * one);
    handover.give(rows(1, 9, 1000));
    EXPECT_EQ(told(handover.take(0, 3)), "1 2 3 4 5 look");
    handover.give(rows(10, 13, 1000));
    handover.give(rows(14, 15, 1000));
    EXPECT_EQ(told(handover.take(9, 3)), "10 11 12 13 look");
    handover.give(rows(16, 17, 1000));
    EXPECT_EQ(told(handover.take(15, 3)), "16 17 ") << "there is room again";
}

TEST(SettlerTest, NobodyWaitsForTheDiskButWhoWantsTo) {
    std::promise<void> disk;
    std::atomic<bool> is_good{true};
    Settler settler([&, free = disk.get_future().share()] {
        free.wait();
        return is_good.load();
    });
    EXPECT_TRUE(settler.ask());
    EXPECT_TRUE(settler.ask()) << "though it has not come back from the disk";
    disk.set_value();
    EXPECT_TRUE(settler.settle_now());
    is_good = false;
    EXPECT_FALSE(settler.settle_now());
    is_good = true;
    EXPECT_FALSE(settler.ask()) << "a failure is told with the next";
    EXPECT_TRUE(settler.settle_now());
    EXPECT_TRUE(settler.ask());
}

TEST(SettlerTest, ADiskThatDoesNotAnswerForLongHasFailed) {
    std::promise<void> disk;
    Settler settler([free = disk.get_future().share()] {
        free.wait();
        return true;
    });
    const auto now = Settler::Clock::now();
    EXPECT_TRUE(settler.ask(now));
    EXPECT_TRUE(settler.ask(now + Settler::longest));
    EXPECT_FALSE(settler.ask(now + Settler::longest + 1ms));
    disk.set_value();
    EXPECT_TRUE(settler.settle_now());
    EXPECT_TRUE(settler.ask());
}

/// The sending alone: what is committed has the body "stored", what is handed over "handed".
class OutgoingTest : public testing::Test {
protected:
    static constexpr std::size_t body_size = 6;

    OutgoingTest() {
        outgoing_.begin_at(store_->head().value());
        run();
    }

    std::vector<OutboxRow> commit(int count) {
        Entry entry;
        for (int i = 0; i < count; ++i)
            entry.alerts.push_back(
                {std::to_string(++last_), 1, "alert.ML.4.gao.attack.", "", "stored"});
        auto committed = store_->commit(entry).value();
        for (OutboxRow& row : committed)
            row.body = "handed";
        return committed;
    }

    Outgoing::Step step() {
        const auto to = [this](const OutboxRow& row) {
            EXPECT_EQ(row.seq, sent_ + 1) << "each row once and in order";
            if (room_ == 0) return false;
            room_ -= 1;
            sent_ = row.seq;
            bodies_ += row.body.front();
            return true;
        };
        const auto did = outgoing_.step(to);
        EXPECT_NE(did, Outgoing::Step::failed);
        EXPECT_EQ(outgoing_.sent().seq, sent_);
        if (sent_ > 0) {
            const auto mark = Watermark::open(folder_.path()).value().head();
            EXPECT_GE(mark->seq, sent_);
            EXPECT_LE(mark->seq, sent_ + std::int64_t{Outgoing::rows_a_raise});
            if (did == Outgoing::Step::all) {
                EXPECT_EQ(mark->seq, sent_);
            }
        }
        return did;
    }

    /// As the publisher's thread does once the bell has rung; the steps that it took.
    int run() {
        int steps = 1;
        while (step() == Outgoing::Step::more)
            ++steps;
        return steps;
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<Store> store_ = memory_store();
    Outgoing outgoing_{
        *store_, Watermark::open(folder_.path()).value(), 5 * (sizeof(OutboxRow) + body_size)};
    std::int64_t last_ = 0;  // committed
    std::int64_t sent_ = 0;
    int room_ = 1'000'000;
    std::string bodies_;  // the first letters of those that were sent
};

TEST_F(OutgoingTest, ANewAlertDoesNotWaitBehindOnesThatWereReadBack) {
    std::array<std::vector<OutboxRow>, 4> late;
    for (auto& committed : late)
        committed = commit(1);
    outgoing_.look();
    run();
    EXPECT_EQ(bodies_, "ssss");
    for (auto& committed : late)
        outgoing_.give(std::move(committed));
    outgoing_.give(commit(1));
    EXPECT_EQ(run(), 1);
    EXPECT_EQ(bodies_, "ssssh");
}

TEST_F(OutgoingTest, WhatHasNoRoomIsReadBackAndThenTheShortCutIsOpenAgain) {
    for (int i = 0; i < 9; ++i)
        outgoing_.give(commit(1));
    run();
    EXPECT_EQ(bodies_, "hhhhhssss");
    outgoing_.give(commit(2));
    outgoing_.give(commit(7));
    run();
    EXPECT_EQ(bodies_.substr(9), "hhsssssss");
    outgoing_.give(commit(1));
    run();
    EXPECT_EQ(bodies_.substr(18), "h");
}

TEST_F(OutgoingTest, WhatIsHandedOverWhileTheRestIsReadBackWaitsForItsTurn) {
    commit(450);
    outgoing_.give({});
    EXPECT_EQ(step(), Outgoing::Step::more);
    outgoing_.give(commit(1));
    EXPECT_EQ(step(), Outgoing::Step::more);
    EXPECT_EQ(sent_, 400);
    outgoing_.give(commit(1));
    run();
    EXPECT_EQ(sent_, 452);
    outgoing_.give(commit(1));
    run();
    EXPECT_EQ(bodies_.back(), 'h');
    commit(1);
    outgoing_.give(commit(1));
    run();
    EXPECT_EQ(sent_, 455) << "one that was never handed over goes before";
}

TEST_F(OutgoingTest, WhatHasNoRoomIsGivenAgainWithTheNextStep) {
    commit(250);
    outgoing_.give({});
    room_ = 150;
    EXPECT_EQ(step(), Outgoing::Step::full);
    EXPECT_EQ(sent_, 150);
    EXPECT_EQ(step(), Outgoing::Step::full) << "there is no room yet";
    room_ = 60;
    EXPECT_EQ(step(), Outgoing::Step::more);
    EXPECT_EQ(sent_, 200) << "what was read";
    EXPECT_EQ(step(), Outgoing::Step::full);
    EXPECT_EQ(sent_, 210);
    room_ = 100;
    run();
    EXPECT_EQ(sent_, 250);
}

TEST_F(OutgoingTest, WhoStopsSendsTheRowsForWhichSentWasRaised) {
    commit(250);
    outgoing_.give({});
    room_ = 150;
    step();
    std::int64_t last = sent_;
    outgoing_.finish([&](const OutboxRow& row) { return row.seq == ++last; });
    EXPECT_EQ(outgoing_.sent().seq, 160);
    EXPECT_EQ(last, 160);
    EXPECT_EQ(Watermark::open(folder_.path()).value().head(), outgoing_.sent());
    outgoing_.finish([](const OutboxRow&) { return ADD_FAILURE(), false; });
}

TEST_F(OutgoingTest, WhateverIsHandedOverAndWheneverAllLeavesOnceAndInOrder) {
    std::mt19937 random(27);
    std::vector<OutboxRow> late;
    for (int round = 0; round < 400; ++round) {
        const auto dice = random();
        auto committed = commit(dice % 50 == 0 ? 250 : 1 + static_cast<int>(dice % 3));
        switch (random() % 5) {
            case 0:
                outgoing_.give({});
                break;
            case 1:
                late = std::move(committed);
                break;
            case 2:
                outgoing_.give(late);
                [[fallthrough]];
            default:
                outgoing_.give(std::move(committed));
        }
        room_ = static_cast<int>(random() % 100);
        if (random() % 3 == 0) step();
    }
    room_ = 1'000'000;
    outgoing_.look();
    run();
    EXPECT_EQ(sent_, last_);
    const auto handed = std::count(bodies_.begin(), bodies_.end(), 'h');
    EXPECT_GT(handed, 50);
    EXPECT_LT(handed, last_ - 50) << "both ways were taken";
}

/// There is nothing in the outbox, and room for all that is handed over.
class OutgoingPages : public testing::Test {
protected:
    OutgoingPages() {
        outgoing_.begin_at(store_->head().value());
        EXPECT_EQ(step(), Outgoing::Step::all);
    }

    Outgoing::Step step() {
        return outgoing_.step([this](const OutboxRow& row) {
            sent_ = row.seq;
            return true;
        });
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<Store> store_ = memory_store();
    Outgoing outgoing_{*store_, Watermark::open(folder_.path()).value()};
    std::int64_t sent_ = 0;
};

TEST_F(OutgoingPages, ManySmallCommitsCostAsLittleAsOne) {
    for (int seq = 1; seq <= 400; ++seq)
        outgoing_.give(rows(seq, seq));
    EXPECT_EQ(step(), Outgoing::Step::more);
    EXPECT_EQ(sent_, 200);
    EXPECT_EQ(step(), Outgoing::Step::all);
    EXPECT_EQ(sent_, 400);
}

TEST_F(OutgoingPages, WhatIsGivenWhileALargeCommitLeavesIsNotForgotten) {
    outgoing_.give(rows(1, 250));
    EXPECT_EQ(step(), Outgoing::Step::more);
    outgoing_.give(rows(251, 251));
    EXPECT_EQ(step(), Outgoing::Step::more) << "the rest of the page";
    EXPECT_EQ(step(), Outgoing::Step::all);
    EXPECT_EQ(sent_, 251);
}

class FloodTest : public PublisherTest {
protected:
    static constexpr const char* gao = "alert.ML.4.gao.attack.";
    static constexpr const char* kidal = "alert.ML.8.kidal.attack.";

    std::vector<OutboxRow> commit_flood(int count,
                                        std::size_t body,
                                        const std::string& topic = gao,
                                        const std::string& former = "") {
        Entry entry;
        for (int i = 0; i < count; ++i)
            entry.alerts.push_back({std::to_string(i), 1, topic, former, std::string(body, 'x')});
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

/// A machine that lets nobody run for longer than the publisher's patience costs half a queue each
/// time; without patience there would be a third of it.
TEST_F(FloodTest, WhoReadsAsFastAsItCanHearsItLiveBesideOneWhoDoesNotRead) {
    constexpr int flood = 20'000;  // twenty queues full
    start();
    const auto idle = subscriber("alert.");
    auto reader = subscriber("alert.");
    publisher_->wake(commit_flood(flood, 2000));
    int heard = 0;
    for (zmq::message_t part; heard < flood && reader.recv(part);)
        heard += part.more() ? 0 : 1;
    EXPECT_GE(heard, flood * 9 / 10);
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

}  // namespace
}  // namespace vigie::alerts
