// WebSub without a network: where a feed names its hub, signatures, and the life of a subscription.
#include <chrono>
#include <map>
#include <string>
#include <variant>

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include "feeds/websub/call.h"
#include "feeds/websub/callback_address.h"
#include "feeds/websub/callbacks.h"
#include "feeds/websub/links.h"
#include "feeds/websub/signature.h"
#include "feeds/websub/subscription.h"

namespace vigie::feeds::websub {
namespace {

using namespace std::chrono_literals;

constexpr const char* base = "https://a.example/feed";
const text::Instant start{std::chrono::milliseconds{1'764'100'000'000}};

TEST(HubLinks, StandInTheHeader) {
    const HubLinks both{"https://hub.example/", "https://a.example/feed"};
    for (const char* header : {"<https://hub.example/>; rel=\"hub\", </feed>; rel=\"self\"",
                               "<https://hub.example/>;rel=hub,<https://a.example/feed>;rel=self",
                               "<https://hub.example/>; title=\"a, b; c\"; REL=\"x Hub\", "
                               "<https://other.example/>; rel=hub, </feed>; rel=self"})
        EXPECT_EQ(links_in_header(header, base), both) << header;
    for (const char* none : {"",
                             "<",
                             "<https://hub.example/>",
                             "rel=hub",
                             "<javascript:1>;rel=hub",
                             "<https:/../hub>;rel=hub",
                             "<https://hub.example/a\x01z>;rel=hub"})
        EXPECT_EQ(links_in_header(none, base), HubLinks{}) << none;
}

TEST(HubLinks, StandInTheDocumentBeforeItsFirstEntry) {
    const HubLinks both{"https://hub.example/?a&b", "https://a.example/feed"};
    EXPECT_EQ(links_in_document("<feed><link rel='hub' href='https://hub.example/?a&amp;b'/>"
                                "<link href=\"/feed\" rel=\"self\"/><entry/></feed>",
                                base),
              both);
    EXPECT_EQ(links_in_document("<rss><channel><atom:link href = \"https://hub.example/?a&amp;b\" "
                                "rel = \"hub\"/><atom10:link rel=\"self\" href=\"/feed\" />",
                                base),
              both);
    EXPECT_EQ(
        links_in_document("<feed><entry><link rel='hub' href='https://evil.example/'/>", base),
        HubLinks{});
    EXPECT_EQ(links_in_document("<link rel='hub' href='https://hub.example/", base).hub, "");
}

TEST(HubLinks, AreNotLookedForInCommentsNorForLongInRubbish) {
    EXPECT_EQ(links_in_document("<!-- <link rel='hub' href='https://h.example/'/> -->", base).hub,
              "");
    std::string rubbish(32U << 10, '<');
    for (int i = 0; i < 8000; ++i)
        rubbish += " rel";
    rubbish.append(32U << 10, ' ').append("><link rel='hub' href='https://h.example/'/>");
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(links_in_document(rubbish, base).hub, "") << "beyond what is looked at";
    EXPECT_EQ(links_in_document(std::string(32U << 10, '<') + "><link rel='hub' "
                                                              "href='https://h.example/'/>",
                                base)
                  .hub,
              "https://h.example/");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 1s);
}

TEST(HubLinks, TheHeaderPrevailsAndTheTopicIsTheFeedsOwnUnlessItIsToldOtherwise) {
    const std::string in_document =
        "<link rel='hub' href='https://d.example/'/><link rel='self' href='/other'/>";
    EXPECT_EQ(named_by("<https://h.example/>; rel=hub", in_document, base),
              (HubLinks{"https://h.example/", "https://a.example/other"}));
    EXPECT_EQ(named_by("<https://h.example/>; rel=hub", "", base),
              (HubLinks{"https://h.example/", base}));
    EXPECT_EQ(named_by("", "<link rel='self' href='/other'/>", base), HubLinks{}) << "no hub";
}

TEST(HubLinks, AHubIsToldItsSecretOverTlsOrInOurOwnNetworkAlone) {
    const auto hub = [](const std::string& address) {
        return named_by("<" + address + ">; rel=hub", "", base).hub;
    };
    EXPECT_EQ(hub("https://h.example/"), "https://h.example/");
    EXPECT_EQ(hub("http://127.0.0.1:8080/"), "http://127.0.0.1:8080/");
    EXPECT_EQ(hub("http://localhost/"), "http://localhost/");
    EXPECT_EQ(hub("http://h.example/"), "");
    EXPECT_EQ(hub("http://127.0.0.1.h.example/"), "");
}

TEST(HubLinks, ATopicOfAnotherSiteIsNotOurs) {
    const auto topic = [](const std::string& self) {
        return named_by("<https://h.example/>; rel=hub, <" + self + ">; rel=self", "", base).self;
    };
    EXPECT_EQ(topic("https://www.a.example/feed"), "https://www.a.example/feed");
    EXPECT_EQ(topic("https://template.example/feed"), "");
}

struct Signed {
    const char* header;
    bool holds;
};

TEST(Signature, IsCheckedByEachMethodThatTheRecommendationLists) {
    // RFC 4231, 4.3, and RFC 2202, 3: key "Jefe".
    for (const Signed& row :
         {Signed{"sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79", true},
          Signed{"sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", true},
          Signed{"sha256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843", true},
          Signed{"sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
                 "8e2240ca5e69e2c78b3239ecfab21649",
                 true},
          Signed{"sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                 "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
                 true},
          Signed{"sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3844", false},
          Signed{"sha256=5bdc", false},
          Signed{"sha256=", false},
          Signed{"md5=750c783e6ab0b503eaa86e310a5db738", false},
          Signed{"5bdcc146", false},
          Signed{"", false}})
        EXPECT_EQ(holds(row.header, "what do ya want for nothing?", "Jefe"), row.holds)
            << row.header;
}

TEST(Signature, KeysAreNotTwiceTheSame) {
    EXPECT_EQ(unguessable().size(), 32U);
    EXPECT_NE(unguessable(), unguessable());
}

constexpr const char* prefix = "https://v.example/push/";
const HubLinks named{"https://hub.example/", "https://a.example/feed?x=1&y"};

Subscription fresh() {
    return begin(named, prefix);
}

Query intent(const Subscription& subscription, const std::string& lease = "86400") {
    return {{"hub.mode", "subscribe"},
            {"hub.topic", subscription.topic},
            {"hub.challenge", "abc"},
            {"hub.lease_seconds", lease}};
}

Call question(Query query) {
    Call call;
    call.query = std::move(query);
    return call;
}

Call delivery(const std::string& signature, const std::string& body) {
    Call call;
    call.post = true;
    call.signature = signature;
    call.content_type = "application/rss+xml";
    call.body = body;
    return call;
}

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
             Due{"nobody reaches us", {}, named, "", Act::nothing},
             Due{"a hub is named", {}, named, prefix, Act::begin},
             Due{"it was begun", one, named, prefix, Act::ask},
             Due{"another hub", one, {"https://b.example/", named.self}, prefix, Act::leave},
             Due{"another topic", one, {named.hub, base}, prefix, Act::leave},
             Due{"no hub any more", one, {}, prefix, Act::leave},
             Due{"our callback moved", one, named, "https://w.example/push/", Act::leave},
             Due{"our callback is closed", one, named, "", Act::nothing},
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
    Subscription one = asked(fresh(), start);
    EXPECT_FALSE(one.active(start));
    one = granted(one, 24h, start + 1s);
    EXPECT_TRUE(one.active(start + 1s));
    EXPECT_EQ(one.next, start + 1s + 24h - 144min);
    one = asked(one, one.next);
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
        one = asked(one, now);
        EXPECT_EQ(one.next - now, pause);
        now = one.next;
    }
    for (int i = 0; i < 20; ++i)
        one = asked(one, now);
    EXPECT_EQ(one.next - now, 24h);
}

TEST(Subscription, EndsWhenTheHubDeniesIt) {
    const Subscription one = denied(granted(asked(fresh(), start), 24h, start), "no", start);
    EXPECT_FALSE(one.active(start));
    EXPECT_EQ(one.next, start + 24h);
    EXPECT_EQ(standing(one, start), "refused: no");
}

TEST(Subscription, SaysHowItStands) {
    Subscription one;
    EXPECT_EQ(standing(one, start), "none");
    one = fresh();
    EXPECT_EQ(standing(one, start), "not yet asked");
    one = asked(one, start);
    EXPECT_EQ(standing(one, start), "asked");
    one = granted(one, 24h, start);
    const std::string until = "verified until " + text::to_iso(start + 24h);
    EXPECT_EQ(standing(one, start), until);
    one = refused(asked(one, one.next), "HTTP status 503");
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
    Subscription one = asked(fresh(), start);
    EXPECT_EQ(judge(one, question(intent(one)), start).body, "abc");
    one = granted(one, 24h, start);
    const Verdict again = judge(one, question(intent(one, "999999")), start);
    EXPECT_EQ(again.body, "abc");
    EXPECT_FALSE(again.event.has_value());
}

TEST(HubCall, ALeaseThatCannotBeReadIsTakenAtOurWish) {
    const Subscription one = asked(fresh(), start);
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

TEST(Callbacks, AreKnownByTheirKeyAloneAndStrangersFillNoMemory) {
    boost::asio::io_context io;
    Callbacks callbacks(prefix);
    const Subscription one = asked(fresh(), start);
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

TEST(Callbacks, AnswerBusyWhenTooMuchWaitsAndTakeMoreWhenItIsRead) {
    boost::asio::io_context io;
    Callbacks callbacks(prefix);
    Subscription one = fresh();
    one.secret = "Jefe";
    Line line(&callbacks, "guetteur", one, io.get_executor());
    const std::string body(8U << 20, '0');
    const std::string signature = "sha1=52b996e589f62c5fbef9ef5ecc840ea43a9c5e6a";
    const auto status = [&] {
        return callbacks.answer(key_of(one), delivery(signature, body), start).status;
    };
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(status(), 200);
    EXPECT_EQ(status(), 503);
    EXPECT_TRUE(line.take().has_value());
    EXPECT_EQ(status(), 200);
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

TEST(CallbackAddress, IsHttpsOrOneOfOurOwnNetwork) {
    for (const char* good : {"https://v.example/websub/",
                             "https://v.example",
                             "http://127.0.0.1:8082/",
                             "http://localhost:8082/a/",
                             "http://[::1]:8082/"})
        EXPECT_EQ(callback_mistake(good), "") << good;
    for (const char* bad : {"v.example/websub",
                            "http://v.example/",
                            "ftp://127.0.0.1/",
                            "https://v.example/?a=b",
                            "https://u:p@v.example/",
                            "https://v.example/#a",
                            "nonsense"})
        EXPECT_NE(callback_mistake(bad), "") << bad;
}

}  // namespace
}  // namespace vigie::feeds::websub
