// Where a feed names its hubs, and what they sign with.
#include "feeds/websub/links.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "feeds/websub/callback_address.h"
#include "feeds/websub/signature.h"

namespace vigie::feeds::websub {
namespace {

using namespace std::chrono_literals;

constexpr const char* base = "https://a.example/feed";
using Hubs = std::vector<std::string>;
const Hubs no_hubs;

TEST(HubLinks, StandInTheHeader) {
    const HubLinks both{{"https://hub.example/"}, "https://a.example/feed"};
    for (const char* header : {"<https://hub.example/>; rel=\"hub\", </feed>; rel=\"self\"",
                               "<https://hub.example/>;rel=hub,<https://a.example/feed>;rel=self",
                               "<https://hub.example/>; title=\"a, b; c\"; REL=\"x Hub\", "
                               "<https://hub.example/>; rel=hub, </feed>; rel=self"})
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
    const HubLinks both{{"https://hub.example/?a&b"}, "https://a.example/feed"};
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
    EXPECT_EQ(links_in_document("<link rel='hub' href='https://hub.example/", base).hubs, no_hubs);
}

TEST(HubLinks, AreNotLookedForInCommentsNorForLongInRubbish) {
    EXPECT_EQ(links_in_document("<!-- <link rel='hub' href='https://h.example/'/> -->", base).hubs,
              no_hubs);
    std::string rubbish(32U << 10, '<');
    for (int i = 0; i < 8000; ++i)
        rubbish += " rel";
    rubbish.append(32U << 10, ' ').append("><link rel='hub' href='https://h.example/'/>");
    EXPECT_EQ(links_in_document(rubbish, base).hubs, no_hubs) << "beyond what is looked at";
    EXPECT_EQ(links_in_document(std::string(32U << 10, '<') + "><link rel='hub' "
                                                              "href='https://h.example/'/>",
                                base)
                  .hubs,
              Hubs{"https://h.example/"});
}

HubLinks named(std::string_view header, std::string_view document) {
    return named_by(links_in_header(header, base), links_in(document, base), base);
}

TEST(HubLinks, OfAJsonFeedStandAnywhereInItsRoot) {
    const char* const hubs =
        R"("hubs":[{"type":"WebSub","url":"https://one.example/"},{"type":"rssCloud","url":)"
        R"("https://cloud.example/"},{"url":"/two","type":"WebSub"}])";
    const HubLinks both{{"https://one.example/", "https://a.example/two"}, base};
    for (const std::string& document :
         {std::string("{") + hubs + R"(,"feed_url":"/feed","items":[]})",
          std::string(
              "\xEF\xBB\xBF \n{\"items\":[{\"hubs\":[{\"type\":\"WebSub\",\"url\":\"https://e"
              "vil.example/\"}]}],\"feed_url\":\"/feed\",") +
              hubs + "}",
          std::string("{") + hubs + R"(,"feed_url":"/feed","items":[{"id)"})
        EXPECT_EQ(links_in(document, base), both) << document;
    EXPECT_EQ(links_in(R"({"hubs":"https://one.example/","feed_url":3})", base), HubLinks{});
    EXPECT_EQ(links_in(R"({"hubs":[["x"],{"type":"WebSub","url":"javascript:1"}]})", base),
              HubLinks{});
    EXPECT_EQ(links_in(std::string(200'000, '[').insert(0, "{\"a\":"), base), HubLinks{});
}

TEST(HubLinks, AreAllTakenEachOnceAndNotForEver) {
    EXPECT_EQ(named("<https://b.example/>; rel=hub, <https://a.example/>; rel=hub, "
                    "<https://b.example/>; rel=hub",
                    "")
                  .hubs,
              (Hubs{"https://b.example/", "https://a.example/"}));
    std::string many;
    for (int i = 0; i < 100; ++i)
        many += "<link rel='hub' href='https://h" + std::to_string(i) + ".example/'/>";
    EXPECT_EQ(named("", many).hubs.size(), most_hubs);
    EXPECT_EQ(named("",
                    "<link rel='hub' href='http://plain.example/'/><link rel='hub' "
                    "href='https://tls.example/'/>")
                  .hubs,
              Hubs{"https://tls.example/"})
        << "one that would be told the secret in the clear is passed over";
}

TEST(HubLinks, TheHeaderPrevailsAndTheTopicIsTheFeedsOwnUnlessItIsToldOtherwise) {
    const std::string in_document =
        "<link rel='hub' href='https://d.example/'/><link rel='self' href='/other'/>";
    EXPECT_EQ(named("<https://h.example/>; rel=hub", in_document),
              (HubLinks{{"https://h.example/"}, "https://a.example/other"}));
    EXPECT_EQ(named("<https://h.example/>; rel=hub", ""), (HubLinks{{"https://h.example/"}, base}));
    EXPECT_EQ(named("", "<link rel='self' href='/other'/>"), HubLinks{}) << "no hub";
}

TEST(HubLinks, AHubIsToldItsSecretOverTlsOrInOurOwnNetworkAlone) {
    const auto used = [](const std::string& address) {
        return named("<" + address + ">; rel=hub", "").hubs == Hubs{address};
    };
    EXPECT_TRUE(used("https://h.example/"));
    EXPECT_TRUE(used("http://127.0.0.1:8080/"));
    EXPECT_TRUE(used("http://localhost/"));
    EXPECT_FALSE(used("http://h.example/"));
    EXPECT_FALSE(used("http://127.0.0.1.h.example/"));
}

TEST(HubLinks, ATopicOfAnotherSiteIsNotOurs) {
    const auto topic = [](const std::string& self) {
        return named("<https://h.example/>; rel=hub, <" + self + ">; rel=self", "").self;
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
