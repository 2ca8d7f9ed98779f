// What is kept of the outbox and what a subscriber keeps of its place, over real sockets.
#include <gtest/gtest.h>

#include "tests/alerts/publisher_fixture.h"

namespace vigie::alerts {
namespace {

using test::PublisherTest;

/// Commits an entry that lets go what was committed before it.
void forget_all(Store& store) {
    Entry entry;
    entry.now = test::at("2025-12-28T12:00:00Z");
    entry.forget_alerts_before = entry.now;
    ASSERT_TRUE(store.commit(entry).has_value());
}

TEST_F(PublisherTest, WhatIsNoLongerKeptIsAnsweredWithGoneAndASnapshotHelps) {
    commit("a", "alert.ML.4.gao.attack.");
    commit("b", "alert.NE.4.tillaberi.attack.");
    forget_all(*store_);
    commit("c", "alert.ML.4.gao.attack.");
    start();
    zmq::socket_t socket = dealer();
    const auto asked = [&](const std::string& request) {
        EXPECT_TRUE(send(socket, {"REPLAY", request}));
        return next(socket);
    };
    const auto gone = read_gone(asked(R"({"after":0})"));
    ASSERT_TRUE(gone.has_value());
    EXPECT_EQ(gone->oldest, 3);
    EXPECT_EQ(gone->head, store_->head().value());
    EXPECT_TRUE(read_gone(asked(R"({"prefix":"alert.NE.","after":1})"))) << "b is missing";
    EXPECT_TRUE(read_end(asked(R"({"prefix":"alert.NE.","after":2})")));
    EXPECT_TRUE(read_end(asked(R"({"prefix":"alert.BF.","after":0})"))) << "nothing is missing";
    SubscribeSettings settings = subscription();
    settings.count = 1;
    EXPECT_EQ(heard(settings), "c1 ");
}

TEST_F(PublisherTest, ASeqIsNotUsedAgainWhenAllAreLetGo) {
    commit("a", "alert.ML.4.gao.attack.");
    commit("a", "alert.ML.3.gao.attack.", "alert.ML.4.gao.attack.");
    const Head before = store_->head().value();
    forget_all(*store_);
    EXPECT_EQ(store_->oldest().value(), 0);
    EXPECT_EQ(store_->head().value(), before) << "the epoch goes on as well";
    commit("b", "alert.ML.4.gao.attack.");
    start();
    SubscribeSettings settings = subscription();
    settings.since = 2;
    settings.epoch = before.epoch;
    settings.count = 1;
    std::int64_t previous = 0;
    Listener listener;
    listener.deliver = [&](const Deliver& alert) {
        previous = alert.header.previous.at(2);
        return true;
    };
    ASSERT_EQ(subscribe(settings, listener).value(), Ended::count);
    EXPECT_EQ(previous, 2) << "the chain remembers what is gone";
}

TEST_F(PublisherTest, APlaceInAFileIsWhereTheNextSubscriberGoesOn) {
    start();
    commit("a", "alert.ML.4.gao.attack.");
    commit("b", "alert.NE.4.tillaberi.attack.");
    SubscribeSettings settings = subscription();
    settings.place = folder_.path() / "place";
    settings.topics = {"ML", "NE"};
    settings.count = 1;
    EXPECT_EQ(heard(settings), "a1 ");
    EXPECT_EQ(heard(settings), "b1 ");
    commit("c", "alert.ML.4.gao.attack.");
    EXPECT_EQ(heard(settings), "c1 ");
    settings.topics = {"ML"};
    const auto other = subscribe(settings, Listener{[](const Deliver&) { return true; }});
    ASSERT_FALSE(other.has_value());
    EXPECT_NE(other.error().message().find("other topics"), std::string::npos);
}

TEST_F(PublisherTest, AnAlertThatCannotBeTakenComesAgain) {
    start();
    commit("a", "alert.ML.4.gao.attack.");
    commit("b", "alert.ML.4.gao.attack.");
    SubscribeSettings settings = subscription();
    settings.place = folder_.path() / "place";
    const auto ended = subscribe(settings, Listener{[](const Deliver&) { return false; }});
    EXPECT_EQ(ended.value(), Ended::stopped);
    settings.count = 2;
    EXPECT_EQ(heard(settings), "a1 b1 ");
}

}  // namespace
}  // namespace vigie::alerts
