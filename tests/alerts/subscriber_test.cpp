// The state machine alone: frames in, actions out.
#include "alerts/subscriber.h"

#include <fstream>

#include <gtest/gtest.h>

#include "alerts/place_file.h"
#include "alerts/subscribe.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts {
namespace {

const std::string epoch = "00000000000000aa";

OutboxRow row(std::int64_t seq, const Previous& previous) {
    OutboxRow made;
    made.seq = seq;
    made.alert = "e" + std::to_string(seq);
    made.revision = 1;
    made.address = {"alert.ML.4.gao.attack.", previous};
    made.body = "{}";
    return made;
}

Frames live(std::int64_t seq, std::int64_t previous, const std::string& of = epoch) {
    const OutboxRow made = row(seq, {previous, previous, previous, previous, previous});
    return alert_frames("test", of, made, made.address);
}

Frames replayed(std::int64_t seq, std::int64_t previous, const std::string& of = epoch) {
    Frames frames = live(seq, previous, of);
    frames.insert(frames.begin(), "ALERT");
    return frames;
}

Frames hello(std::int64_t head, const std::string& of = epoch) {
    return hello_frames("test", {{of, head}, 1000});
}

Frames end(std::int64_t head,
           std::int64_t count,
           bool more = false,
           const std::string& of = epoch) {
    return end_frames({{of, head}, 0, count, more});
}

/// "deliver 3", "REPLAY alert. 2", "SNAPSHOT alert. 0", "reconnect"
std::string told(const std::vector<Action>& actions) {
    std::string all;
    for (const Action& action : actions) {
        if (!all.empty()) all += "; ";
        if (const auto* alert = std::get_if<Deliver>(&action)) {
            all += "deliver " + std::to_string(alert->header.seq);
        } else if (const auto* question = std::get_if<Ask>(&action)) {
            const auto request = read_request(question->frames).value();
            all += question->frames.front();
            if (request.verb == Request::Verb::hello) continue;
            all += " " + request.prefix + " " + std::to_string(request.after);
        } else if (std::holds_alternative<Begin>(action)) {
            all += "begin";
        } else if (const auto* caught_up = std::get_if<CaughtUp>(&action)) {
            all += "caught up " + std::to_string(caught_up->head.seq) + " with " +
                   std::to_string(caught_up->fetched);
        } else {
            all += "reconnect";
        }
    }
    return all;
}

/// A subscriber that has caught up to `seq`.
Subscriber caught_up(std::int64_t seq, std::vector<std::string> prefixes = {}) {
    Subscriber subscriber({std::move(prefixes), epoch, seq});
    (void)subscriber.start();
    (void)subscriber.on_reply(hello(seq));
    while (subscriber.waiting())
        (void)subscriber.on_reply(end(seq, 0));
    return subscriber;
}

TEST(SubscriberTest, GreetsThenAsksForWhatItMissed) {
    Subscriber subscriber({{}, epoch, 2});
    EXPECT_EQ(told(subscriber.start()), "HELLO");
    EXPECT_EQ(told(subscriber.on_reply(hello(4))), "REPLAY alert. 2");
    EXPECT_EQ(told(subscriber.on_reply(replayed(3, 2))), "deliver 3");
    EXPECT_EQ(told(subscriber.on_reply(replayed(4, 3))), "deliver 4");
    EXPECT_EQ(told(subscriber.on_reply(end(4, 2))), "caught up 4 with 2");
    EXPECT_FALSE(subscriber.waiting());
    EXPECT_EQ(subscriber.position(), 4);
}

TEST(SubscriberTest, WithoutAPositionItBeginsNow) {
    Subscriber subscriber({{"ML", "NE"}, "", std::nullopt});
    (void)subscriber.start();
    const auto actions = subscriber.on_reply(hello(40));
    EXPECT_EQ(told(actions), "begin; REPLAY alert.ML. 40");
    const Place now{epoch, {{"alert.ML.", 40}, {"alert.NE.", 40}}, {}};
    EXPECT_EQ(std::get<Begin>(actions.front()).place, now);
    EXPECT_EQ(told(subscriber.on_reply(end(40, 0))), "REPLAY alert.NE. 40");
    EXPECT_EQ(told(subscriber.on_reply(end(40, 0))), "caught up 40 with 0");
    EXPECT_EQ(told(subscriber.on_live(live(41, 40))), "deliver 41");
}

TEST(SubscriberTest, DeliversInOrderAndDropsDuplicates) {
    Subscriber subscriber = caught_up(2);
    EXPECT_EQ(told(subscriber.on_live(live(3, 2))), "deliver 3");
    EXPECT_EQ(told(subscriber.on_live(live(3, 2))), "");
    EXPECT_EQ(told(subscriber.on_live(live(9, 3))), "deliver 9") << "seqs of other prefixes";
}

TEST(SubscriberTest, AGapIsAskedForAndTheAlertThatShowedItWaits) {
    Subscriber subscriber = caught_up(2);
    EXPECT_EQ(told(subscriber.on_live(live(5, 4))), "REPLAY alert. 2");
    EXPECT_EQ(told(subscriber.on_live(live(6, 5))), "") << "held until the answer has come";
    EXPECT_EQ(told(subscriber.on_reply(replayed(4, 2))), "deliver 4");
    EXPECT_EQ(told(subscriber.on_reply(replayed(5, 4))), "deliver 5");
    EXPECT_EQ(told(subscriber.on_reply(end(5, 2))), "caught up 5 with 2; deliver 6");
}

TEST(SubscriberTest, AHeartbeatAheadOfItAsks) {
    Subscriber subscriber = caught_up(2);
    EXPECT_EQ(told(subscriber.on_live(heartbeat_frames("test", {{epoch, 2}, 1000}))), "");
    EXPECT_EQ(told(subscriber.on_live(heartbeat_frames("test", {{epoch, 3}, 1000}))),
              "REPLAY alert. 2");
    EXPECT_EQ(told(subscriber.on_live(heartbeat_frames("test", {{epoch, 4}, 1000}))), "")
        << "one question at a time";
}

TEST(SubscriberTest, AnswersInPagesAreAskedForToTheEnd) {
    Subscriber subscriber({{}, epoch, 0});
    (void)subscriber.start();
    (void)subscriber.on_reply(hello(2));
    (void)subscriber.on_reply(replayed(1, 0));
    EXPECT_EQ(told(subscriber.on_reply(end(2, 1, true))), "REPLAY alert. 1");
}

TEST(SubscriberTest, AnAnswerWithAHoleIsAskedForAgainAndThenTheLineIsLeft) {
    Subscriber subscriber({{}, epoch, 0});
    (void)subscriber.start();
    (void)subscriber.on_reply(hello(3));
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(told(subscriber.on_reply(replayed(3, 2))), "") << "2 is missing";
        EXPECT_EQ(told(subscriber.on_reply(end(3, 1))), "REPLAY alert. 0");
    }
    EXPECT_EQ(told(subscriber.on_reply(end(3, 5))), "reconnect");
}

TEST(SubscriberTest, AnotherEpochBringsASnapshotAndItsAlertsGoOn) {
    Subscriber subscriber = caught_up(7);
    const std::string other = "00000000000000bb";
    EXPECT_EQ(told(subscriber.on_live(live(9, 8, other))), "SNAPSHOT alert. 0");
    EXPECT_EQ(told(subscriber.on_reply(replayed(5, 4, other))), "deliver 5");
    EXPECT_EQ(told(subscriber.on_reply(end(8, 1, false, other))), "caught up 8 with 1; deliver 9");
    EXPECT_EQ(subscriber.epoch(), other);
}

TEST(SubscriberTest, APositionAboveTheHeadIsOfAnotherPublisher) {
    Subscriber subscriber({{}, "", 50});
    (void)subscriber.start();
    EXPECT_EQ(told(subscriber.on_reply(hello(3))), "SNAPSHOT alert. 0");
}

TEST(SubscriberTest, EachPrefixHasItsOwnChain) {
    Subscriber subscriber = caught_up(2, {"ML.3", "ML.4"});
    const OutboxRow moved = [] {
        OutboxRow made = row(3, {2, 2, 2, 0, 0});
        made.former = Address{"alert.ML.3.gao.attack.", {2, 2, 1, 1, 1}};
        return made;
    }();
    EXPECT_EQ(told(subscriber.on_live(alert_frames("test", epoch, moved, moved.address))),
              "deliver 3");
    EXPECT_EQ(told(subscriber.on_live(alert_frames("test", epoch, moved, *moved.former))), "")
        << "the same seq under its former topic";
    EXPECT_EQ(subscriber.position(), 3);
}

TEST(SubscriberTest, WhatIsGoneIsMadeUpForByASnapshotOfWhatIsNewer) {
    Subscriber subscriber({{"ML", "NE"}, epoch, 2});
    (void)subscriber.start();
    EXPECT_EQ(told(subscriber.on_reply(hello(9))), "REPLAY alert.ML. 2");
    EXPECT_EQ(told(subscriber.on_reply(gone_frames({{epoch, 9}, 7}))), "SNAPSHOT alert.ML. 2");
    EXPECT_EQ(told(subscriber.on_reply(replayed(7, 5))), "deliver 7") << "holes mean nothing";
    EXPECT_EQ(told(subscriber.on_reply(end(9, 1))), "REPLAY alert.NE. 2") << "it may fare better";
    const auto actions = subscriber.on_reply(end(9, 0));
    ASSERT_EQ(actions.size(), 1U);
    EXPECT_EQ(std::get<CaughtUp>(actions.front()).why, CaughtUp::Why::gone);
}

TEST(SubscriberTest, GoneInAnotherEpochIsAnotherEpoch) {
    Subscriber subscriber({{}, epoch, 2});
    (void)subscriber.start();
    (void)subscriber.on_reply(hello(9));
    EXPECT_EQ(told(subscriber.on_reply(gone_frames({{"00000000000000bb", 9}, 7}))),
              "SNAPSHOT alert. 0");
}

TEST(SubscriberTest, FromAPlaceEachPrefixGoesOnWhereItWas) {
    Place place{epoch, {{"alert.ML.3.", 5}, {"alert.ML.4.", 2}}, {4, 5}};
    Subscriber subscriber({{"ML.3", "ML.4"}, {}, {}, place});
    (void)subscriber.start();
    EXPECT_EQ(told(subscriber.on_reply(hello(5))), "REPLAY alert.ML.3. 5");
    EXPECT_EQ(told(subscriber.on_reply(end(5, 0))), "REPLAY alert.ML.4. 2");
    EXPECT_EQ(told(subscriber.on_reply(replayed(4, 2))), "") << "had it under its other topic";
    EXPECT_EQ(told(subscriber.on_reply(end(5, 1))), "caught up 5 with 0");
    EXPECT_EQ(subscriber.place(), (Place{epoch, {{"alert.ML.3.", 5}, {"alert.ML.4.", 5}}, {}}));
}

TEST(PlaceTest, TakesAlertsAndForgetsWhatAllPrefixesHavePassed) {
    Place place{epoch, {{"alert.ML.3.", 1}, {"alert.ML.4.", 1}}, {}};
    place.take(epoch, 2, {"alert.ML.3."});
    EXPECT_EQ(place, (Place{epoch, {{"alert.ML.3.", 2}, {"alert.ML.4.", 1}}, {2}}));
    place.take(epoch, 3, {"alert.ML.3.", "alert.ML.4."});
    EXPECT_EQ(place, (Place{epoch, {{"alert.ML.3.", 3}, {"alert.ML.4.", 3}}, {}}));
    place.take("00000000000000bb", 1, {"alert.ML.3."});
    EXPECT_EQ(place, (Place{"00000000000000bb", {{"alert.ML.3.", 1}, {"alert.ML.4.", 0}}, {1}}));
}

TEST(PlaceTest, IsOfItsOwnTopicsOnly) {
    const Place place{epoch, {{"alert.ML.3.", 1}, {"alert.ML.4.", 1}}, {}};
    EXPECT_TRUE(is_place_of(place, {"ML.4", "ML.3", "alert.ML.3."}));
    EXPECT_FALSE(is_place_of(place, {"ML.4"}));
    EXPECT_FALSE(is_place_of(place, {"ML.4", "ML.3", "ML.5"}));
    EXPECT_FALSE(is_place_of(place, {}));
}

TEST(PlaceFileTest, ComesBackAsItWasAndJunkIsNoBeginning) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "place";
    EXPECT_EQ(read_place(file).value(), std::nullopt);
    const Place place{epoch, {{"alert.ML.3.", 5}, {"alert.ML.4.", 2}}, {4, 5}};
    ASSERT_TRUE(write_place(file, place).has_value());
    EXPECT_EQ(read_place(file).value(), place);
    for (const char* junk : {"",
                             "{}",
                             "17",
                             R"({"v":1,"epoch":"a","last":{},"beyond":[]})",
                             R"({"v":1,"epoch":"a","last":{"alert.":-1},"beyond":[]})",
                             R"({"v":2,"epoch":"a","last":{"alert.":1},"beyond":[]})"}) {
        std::ofstream(file) << junk;
        EXPECT_FALSE(read_place(file).has_value()) << junk;
    }
    EXPECT_FALSE(write_place(folder.path() / "none/place", place).has_value());
}

TEST(SubscriberTest, IsTheMorePatientTheLongerNoAnswerComes) {
    Subscriber subscriber = caught_up(2);
    EXPECT_EQ(subscriber.patience_ms(), 3000) << "three heartbeats";
    for (const int longer : {6000, 12'000, 24'000, 30'000, 30'000, 30'000, 30'000}) {
        EXPECT_EQ(told(subscriber.on_silence()), "reconnect");
        EXPECT_EQ(subscriber.patience_ms(), longer);
    }
    (void)subscriber.start();
    (void)subscriber.on_reply(hello(2));
    EXPECT_EQ(subscriber.patience_ms(), 30'000) << "a greeting is no answer yet";
    (void)subscriber.on_reply(end(2, 0));
    EXPECT_EQ(subscriber.patience_ms(), 3000);
}

TEST(SubscriberTest, JunkIsPassedOver) {
    Subscriber subscriber = caught_up(2);
    EXPECT_EQ(told(subscriber.on_live({"heartbeat."})), "") << "the welcome message";
    EXPECT_EQ(told(subscriber.on_live({})), "");
    EXPECT_EQ(told(subscriber.on_live({"alert.", "not json", ""})), "");
    EXPECT_EQ(told(subscriber.on_live({"alert.", R"({"epoch":"x","seq":-4,"id":"a"})", ""})), "");
    EXPECT_EQ(told(subscriber.on_live({"alert.", std::string(100'000, '['), ""})), "");
    EXPECT_EQ(told(subscriber.on_reply({"ALERT"})), "");
    EXPECT_EQ(told(subscriber.on_reply({"END", "{}"})), "");
    EXPECT_EQ(told(subscriber.on_live(live(3, 2))), "deliver 3");
}

TEST(SubscribeTest, TheRequestSocketIsFoundBesideTheAlerts) {
    EXPECT_EQ(requests_endpoint("tcp://127.0.0.1:5556"), "tcp://127.0.0.1:5557");
    EXPECT_EQ(requests_endpoint("ipc:///run/vigie/alerts.ipc"), "ipc:///run/vigie/requests.ipc");
}

}  // namespace
}  // namespace vigie::alerts
