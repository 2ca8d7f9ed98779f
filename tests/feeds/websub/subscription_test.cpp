// The life of a subscription without a network: what is done next, and what a hub's call means.
#include "feeds/websub/subscription.h"

#include <chrono>
#include <map>
#include <string>
#include <variant>

#include <gtest/gtest.h>

#include "feeds/websub/call.h"
#include "tests/feeds/websub/subscriptions.h"

namespace vigie::feeds::websub {
namespace {

using namespace std::chrono_literals;

struct Due {
    const char* what;
    Subscription known;
    HubLinks named;
    std::string prefix;
    Act act;
};

TEST(Subscription, IsBegunAskedForAndLeftAsTheFeedAndTheSettingsWantIt) {
    const Subscription one = fresh();
    for (const Due& row : {
             Due{"no hub is named", {}, {}, prefix, Act::nothing},
             Due{"nobody reaches us", {}, one_hub, "", Act::nothing},
             Due{"a hub is named", {}, one_hub, prefix, Act::begin},
             Due{"it was begun", one, one_hub, prefix, Act::ask},
             Due{"one hub more", one, two_hubs, prefix, Act::ask},
             Due{"another hub", one, {{"https://b.example/"}, one_hub.self}, prefix, Act::leave},
             Due{"another topic",
                 one,
                 {one_hub.hubs, "https://a.example/feed"},
                 prefix,
                 Act::leave},
             Due{"no hub any more", one, {}, prefix, Act::leave},
             Due{"our callback moved", one, one_hub, "https://w.example/push/", Act::leave},
             Due{"our callback is closed", one, one_hub, "", Act::nothing},
         })
        EXPECT_EQ(next_step(row.known, row.named, row.prefix).act, row.act) << row.what;
}

TEST(Subscription, IsAskedForWithTopicCallbackAndSecret) {
    const Subscription one = fresh();
    EXPECT_EQ(key_of(one).size(), 32U);
    EXPECT_NE(key_of(one), one.secret);
    EXPECT_EQ(wish_to_subscribe(one),
              "hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2Ffeed%3Fx%3D1%26y"
              "&hub.callback=https%3A%2F%2Fv.example%2Fpush%2F" +
                  key_of(one) + "&hub.secret=" + one.secret + "&hub.lease_seconds=604800");
    EXPECT_TRUE(wish_to_leave(one).starts_with("hub.mode=unsubscribe&hub.topic="));
    EXPECT_EQ(wish_to_leave(one).find(one.secret), std::string::npos);
}

TEST(Subscription, IsActiveOnceGrantedAndAskedAgainBeforeTheLeaseEnds) {
    Subscription one = asked(fresh(), start, 1);
    EXPECT_FALSE(one.active(start));
    one = granted(one, 24h, start + 1s);
    EXPECT_TRUE(one.active(start + 1s));
    EXPECT_EQ(one.next, start + 1s + 24h - 144min);
    one = asked(one, one.next, 1);
    EXPECT_TRUE(one.active(one.next - 5min)) << "while it is being renewed";
    EXPECT_FALSE(one.active(start + 1s + 24h));
}

TEST(Subscription, ALeaseIsNeitherAMomentNorForEver) {
    EXPECT_EQ(granted(fresh(), 0s, start).until - start, 10s);
    EXPECT_EQ(granted(fresh(), 24h * 999, start).until - start, 24h * 30);
}

TEST(Subscription, IsAskedForEverMoreSeldomWhereNobodyVerifies) {
    Subscription one = fresh();
    text::Instant now = start;
    for (const auto pause : {5min, 10min, 20min, 40min, 80min}) {
        one = asked(one, now, 1);
        EXPECT_EQ(one.next - now, pause);
        now = one.next;
    }
    for (int i = 0; i < 20; ++i)
        one = asked(one, now, 1);
    EXPECT_EQ(one.next - now, 24h);
}

TEST(Subscription, EndsWhenTheHubDeniesIt) {
    const Subscription one = denied(granted(asked(fresh(), start, 1), 24h, start), "no", start, 1);
    EXPECT_FALSE(one.active(start));
    EXPECT_EQ(one.next, start + 24h);
    EXPECT_EQ(standing(one, start), "refused: no");
}

Act next_act(const Subscription& one) {
    return next_step(one, two_hubs, prefix).act;
}

TEST(Subscription, TurnsToTheNextHubWhenOneRefusesAndBeginsAnewWhenAllHave) {
    Subscription one = asked(fresh(), start, 2);
    EXPECT_EQ(one.next, start + 5min) << "so long a hub may take to verify";
    one = refused(one, "HTTP status 404", start, 2);
    EXPECT_EQ(one.next, start) << "but one that refuses is not waited for";
    EXPECT_EQ(next_act(one), Act::turn);

    const Subscription other = turned(one, two_hubs, prefix);
    EXPECT_EQ(other.hub, "https://b.example/");
    EXPECT_EQ(other.topic, one.topic);
    EXPECT_NE(other.secret, one.secret) << "no hub is told another one's secret";
    EXPECT_NE(key_of(other), key_of(one));
    EXPECT_EQ(next_act(other), Act::ask);

    one = refused(asked(other, start, 2), "HTTP status 500", start, 2);
    EXPECT_EQ(one.next, start + 5min) << "all have refused";
    one = turned(one, two_hubs, prefix);
    EXPECT_EQ(one.hub, "https://hub.example/");
    one = asked(one, start + 5min, 2);
    EXPECT_EQ(one.next, start + 15min) << "the second round is slower";
}

TEST(Subscription, TurnsToTheNextHubWhenOneNeverVerifiesOrDenies) {
    const Subscription silent = asked(fresh(), start, 2);
    EXPECT_EQ(next_act(silent), Act::turn);
    EXPECT_EQ(next_step(silent, two_hubs, prefix).at, start + 5min);
    EXPECT_EQ(next_step(silent, one_hub, prefix).act, Act::ask) << "there is no other";

    const Subscription denying = denied(granted(silent, 24h, start), "closed", start + 1h, 2);
    EXPECT_EQ(next_act(denying), Act::turn);
    EXPECT_EQ(denying.next, start + 1h);
    const Subscription both = denied(
        asked(turned(denying, two_hubs, prefix), start + 1h, 2), "closed too", start + 1h, 2);
    EXPECT_EQ(both.next, start + 25h);
}

TEST(Subscription, KeepsAHubThatDeliversAndLeavesOneThatOnlyPromises) {
    Subscription one = granted(asked(fresh(), start, 2), 24h, start);
    EXPECT_EQ(next_act(one), Act::ask) << "renewed";
    one.missed = 1;
    EXPECT_EQ(next_act(one), Act::turn);
    EXPECT_EQ(next_step(one, two_hubs, prefix).at, one.next) << "not before its lease is over";
    one = delivered(one, /*news=*/true, start + 1h);
    EXPECT_EQ(next_act(one), Act::ask);
    one = refused(asked(one, one.next, 2), "HTTP status 503", one.next, 2);
    EXPECT_GT(one.next, one.until - 144min) << "while its lease holds, it is asked again";
    EXPECT_EQ(next_act(one), Act::ask);
}

TEST(Subscription, AHubThatOthersAskIsNotBlamedAndTheNextHasItsTurn) {
    const Subscription one = not_asked(fresh(), "not in time", start);
    EXPECT_EQ(one.failures, 0);
    EXPECT_EQ(one.next, start + 5min);
    EXPECT_EQ(next_act(one), Act::turn);
    EXPECT_EQ(next_step(one, one_hub, prefix).act, Act::ask) << "where there is no other";
    const Subscription other =
        not_asked(turned(one, two_hubs, prefix), "not in time", start + 5min);
    EXPECT_EQ(other.failures, 0);
    EXPECT_EQ(next_act(other), Act::turn);
}

TEST(Subscription, SaysHowItStands) {
    Subscription one;
    EXPECT_EQ(standing(one, start), "none");
    one = fresh();
    EXPECT_EQ(standing(one, start), "not yet asked");
    one = asked(one, start, 1);
    EXPECT_EQ(standing(one, start), "asked");
    one = granted(one, 24h, start);
    const std::string until = "verified until " + text::to_iso(start + 24h);
    EXPECT_EQ(standing(one, start), until);
    one = refused(asked(one, one.next, 1), "HTTP status 503", start, 1);
    EXPECT_EQ(standing(one, start), until + ", then refused: HTTP status 503");
}

struct Asking {
    const char* what;
    bool expecting;
    Query query;
    int status;
    bool event;
};

TEST(HubCall, AQuestionIsConfirmedOnlyWhenItWasOurs) {
    Subscription one = fresh();
    const auto changed = [&](const char* name, const char* value) {
        Query query = intent(one);
        query[name] = value;
        return query;
    };
    for (const Asking& row : {
             Asking{"asked", true, intent(one), 200, true},
             Asking{"not asked", false, intent(one), 404, false},
             Asking{"another topic", true, changed("hub.topic", "https://b.example/"), 404, false},
             Asking{"to leave", true, changed("hub.mode", "unsubscribe"), 404, false},
             Asking{"no challenge", true, changed("hub.challenge", ""), 404, false},
             Asking{"nothing", true, {}, 404, false},
             Asking{"denied", false, changed("hub.mode", "denied"), 200, true},
         }) {
        one.expecting = row.expecting;
        const Verdict verdict = judge(one, question(row.query), start);
        EXPECT_EQ(verdict.status, row.status) << row.what;
        EXPECT_EQ(verdict.event.has_value(), row.event) << row.what;
        EXPECT_EQ(verdict.ignored.empty(), row.status == 200) << row.what;
    }
}

TEST(HubCall, AskedTwiceItIsConfirmedTwiceButNobodyStretchesALeaseUnasked) {
    Subscription one = asked(fresh(), start, 1);
    EXPECT_EQ(judge(one, question(intent(one)), start).body, "abc");
    one = granted(one, 24h, start);
    const Verdict again = judge(one, question(intent(one, "999999")), start);
    EXPECT_EQ(again.body, "abc");
    EXPECT_FALSE(again.event.has_value());
}

TEST(HubCall, ALeaseThatCannotBeReadIsTakenAtOurWish) {
    const Subscription one = asked(fresh(), start, 1);
    for (const auto& [told, lease] : std::map<std::string, std::chrono::seconds>{
             {"300", 300s}, {"99999999999999", 24h * 30}, {"", 24h * 7}, {"x", 24h * 7}}) {
        const Verdict verdict = judge(one, question(intent(one, told)), start);
        EXPECT_EQ(std::get<Granted>(verdict.event.value()).lease, lease) << told;
    }
}

TEST(HubCall, ADeliveryCountsOnlyWhenItIsSignedAndIsAnsweredAlikeWhenNot) {
    Subscription one = fresh();
    one.secret = "Jefe";
    const std::string body = "what do ya want for nothing?";
    const std::string signature =
        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    EXPECT_EQ(std::get<Delivery>(judge(one, delivery(signature, body), start).event.value()).body,
              body);
    for (const Call& bad : {delivery(signature, body + " "), delivery("", body)}) {
        const Verdict verdict = judge(one, bad, start);
        EXPECT_EQ(verdict.status, 200);
        EXPECT_FALSE(verdict.event.has_value());
        EXPECT_NE(verdict.ignored, "");
    }
    one.secret.clear();
    EXPECT_FALSE(judge(one, delivery(signature, body), start).event.has_value());
}

TEST(HubCall, WhatWeHaveLeftIsGoneAndItsEndConfirmed) {
    const Subscription one = fresh();
    Query leaving = intent(one);
    leaving["hub.mode"] = "unsubscribe";
    EXPECT_EQ(judge_after_leaving(one, question(leaving)).body, "abc");
    EXPECT_EQ(judge_after_leaving(one, question(intent(one))).status, 410);
    EXPECT_EQ(judge_after_leaving(one, delivery("", "x")).status, 410);
}

}  // namespace
}  // namespace vigie::feeds::websub
