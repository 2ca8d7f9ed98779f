// What an operator may set about HTTP, and the way through redirects: decisions without a network.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "feeds/http/login.h"
#include "feeds/http/options.h"
#include "feeds/http/trail.h"
#include "feeds/requests.h"

namespace vigie::feeds {
namespace {

TEST(HttpOptions, AHeaderCannotBecomeTwoNorReplaceOneOfOurs) {
    EXPECT_EQ(header_mistake({"Authorization", "Bearer a b"}), "");
    EXPECT_EQ(header_mistake({"X-Clé", "1"}),
              "a header's name has letters, digits and hyphens only, not 'X-Clé'");
    for (const Header& bad : std::vector<Header>{{"", "1"},
                                                 {"X Y", "1"},
                                                 {"X:", "1"},
                                                 {"X\r\nY", "1"},
                                                 {"X", ""},
                                                 {"X", "1\r\nHost: other"},
                                                 {"X", "1\n"},
                                                 {"X", std::string("1\0", 2)},
                                                 {"X", std::string(5000, 'x')},
                                                 {"HOST", "other"},
                                                 {"If-None-Match", "\"1\""},
                                                 {"Transfer-Encoding", "chunked"},
                                                 {"User-Agent", "other"}}) {
        EXPECT_NE(header_mistake(bad), "") << bad.name << ": " << bad.value;
    }
}

TEST(HttpOptions, AMistakeInAHeaderDoesNotShowItsValue) {
    EXPECT_EQ(header_mistake({"Authorization", "Bearer secret\n"}).find("secret"),
              std::string::npos);
}

TEST(HttpOptions, AProxyHasASchemeAndAHost) {
    for (const char* good : {"http://proxy.example:3128",
                             "https://user:word@proxy.example",
                             "socks5h://127.0.0.1:9050",
                             "HTTP://proxy/"})
        EXPECT_EQ(proxy_mistake(good), "") << good;
    for (const char* bad : {"proxy.example:3128",
                            "socks5://127.0.0.1",  // would resolve names here, unchecked
                            "file:///etc/passwd",
                            "http://",
                            "http://proxy:port",
                            "http://a\r\nb"})
        EXPECT_NE(proxy_mistake(bad), "") << bad;
}

TEST(HttpOptions, AUserAgentIsOnePlainLine) {
    EXPECT_EQ(user_agent_mistake("vigie/0.1 (+https://example.org/contact)"), "");
    EXPECT_NE(user_agent_mistake("vigie\r\nX: 1"), "");
    EXPECT_NE(user_agent_mistake("guetteur é"), "");
    EXPECT_NE(user_agent_mistake(std::string(201, 'x')), "");
}

TEST(Trail, FollowsWhatLeadsOnAndRemembersHowFarItIsForGood) {
    Trail trail("http://a.example/feed", 5);
    EXPECT_FALSE(*trail.follow(200, "http://elsewhere.example/"));
    EXPECT_FALSE(*trail.follow(304, "http://elsewhere.example/"));
    EXPECT_FALSE(*trail.follow(301, "")) << "it does not say where to";
    EXPECT_TRUE(*trail.follow(301, "https://a.example/feed"));
    EXPECT_TRUE(*trail.follow(302, "https://b.example/feed"));
    EXPECT_TRUE(*trail.follow(308, "https://c.example/feed"));
    EXPECT_EQ(trail.url(), "https://c.example/feed");
    EXPECT_EQ(trail.moved_to(), "https://a.example/feed");
    EXPECT_EQ(trail.text(), "http://a.example/feed, redirected to https://c.example/feed");
}

TEST(Trail, DoesNotFollowBackToPlainHttpNorOffTheWebNorForEver) {
    EXPECT_EQ(Trail("https://a/", 5).follow(302, "http://a/").error().code,
              make_error_code(FeedError::tls_failed));
    for (const char* off : {"file:///etc/passwd", "ftp://a/", "gopher://a/", "javascript:1"}) {
        EXPECT_EQ(Trail("https://a/", 5).follow(302, off).error().code,
                  make_error_code(FeedError::address_refused))
            << off;
    }
    Trail loop("http://a/", 2);
    EXPECT_TRUE(*loop.follow(302, "http://a/"));
    EXPECT_TRUE(*loop.follow(302, "http://a/"));
    EXPECT_EQ(loop.follow(302, "http://a/").error().code,
              make_error_code(FeedError::too_many_redirects));
}

struct Pair {
    const char* from;
    const char* to;
    bool same_host;
    bool same_server;
};

TEST(Trail, KnowsHowNearTwoAddressesAre) {
    for (const Pair& pair : {Pair{"http://a.ml/x", "http://A.ml./y", true, true},
                             Pair{"http://a.ml/x", "https://a.ml/x", true, true},
                             Pair{"https://a.ml/x", "https://a.ml:443/y", true, true},
                             Pair{"http://a.ml/x", "http://a.ml:8080/x", true, false},
                             Pair{"http://a.ml:8080/x", "https://a.ml/x", true, false},
                             Pair{"http://a.ml/x", "http://www.a.ml/x", false, false},
                             Pair{"http://127.0.0.1/", "http://0x7f.1/", true, true},
                             Pair{"http://a.ml/", "http://a.ml@b.ml/", false, false}}) {
        const Way way = way_between(pair.from, pair.to);
        EXPECT_EQ(way.same_host, pair.same_host) << pair.from << " " << pair.to;
        EXPECT_EQ(way.same_server, pair.same_server) << pair.from << " " << pair.to;
    }
}

TEST(Login, IsTakenOutOfAnAddressAndSentAsAHeader) {
    // RFC 7617, 2.
    const Address opened = without_login("https://Aladdin:open%20sesame@a.example:8443/feed?x=1");
    EXPECT_EQ(opened.url, "https://a.example:8443/feed?x=1");
    EXPECT_EQ(opened.authorization, "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    EXPECT_EQ(without_login("http://key@a.example/").authorization, "Basic a2V5Og==");
    for (const char* plain : {"https://a.example/feed?mail=a@b.example", "nonsense", ""}) {
        EXPECT_EQ(without_login(plain).url, plain);
        EXPECT_EQ(without_login(plain).authorization, "");
    }
}

TEST(Requests, WhatIsTheFeedsOwnStaysAtItsHost) {
    Feed feed;
    feed.url = "http://intranet.example/feed";
    feed.allow_private = true;
    feed.http.headers = {{"X-Key", "secret"}};
    const Request own = request_for(feed, "http://intranet.example/article/1");
    EXPECT_TRUE(own.allow_private);
    EXPECT_EQ(own.http.headers, feed.http.headers);
    EXPECT_EQ(own.user_agent, feed.user_agent);
    const Request elsewhere = request_for(feed, "http://router.example/admin");
    EXPECT_FALSE(elsewhere.allow_private);
    EXPECT_TRUE(elsewhere.http.headers.empty());
    feed.allow_private_redirects = true;
    EXPECT_TRUE(request_for(feed, "http://router.example/admin").allow_private);
}

}  // namespace
}  // namespace vigie::feeds
