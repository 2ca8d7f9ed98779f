// The fetcher against a real server on a real socket, well-behaved and hostile.
#include <cstdlib>
#include <map>
#include <string>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <gtest/gtest.h>

#include "tests/feeds/fetching.h"
#include "tests/feeds/heap_peak.h"

#include <nlohmann/json.hpp>

namespace vigie::feeds {
namespace {

namespace asio = boost::asio;

TEST_F(Fetching, BringsBodyAndHeaders) {
    const auto reply = get("/feed");
    ASSERT_TRUE(reply) << reply.error().message();
    EXPECT_EQ(reply->status, 200);
    EXPECT_EQ(reply->content_type, "application/rss+xml");
    EXPECT_EQ(reply->last_modified, "Fri, 26 Dec 2025 08:00:00 GMT");
    EXPECT_TRUE(reply->body.starts_with("<?xml"));
    EXPECT_EQ(reply->bytes, reply->body.size());
    EXPECT_EQ(reply->final_url, server().url("/feed"));
    EXPECT_EQ(fetcher.running(), 0U);
}

TEST_F(Fetching, AsksConditionallyAndUnderstandsNotModified) {
    const auto first = get("/feed");
    ASSERT_TRUE(first);
    Request by_tag = request(server().url("/feed"));
    by_tag.etag = first->etag;
    const auto unchanged = get(by_tag);
    ASSERT_TRUE(unchanged);
    EXPECT_TRUE(unchanged->not_modified());
    EXPECT_TRUE(unchanged->body.empty());

    Request by_time = request(server().url("/feed"));
    by_time.last_modified = first->last_modified;
    EXPECT_TRUE(get(by_time)->not_modified());
    by_time.last_modified = "Thu, 25 Dec 2025 08:00:00 GMT";
    EXPECT_TRUE(get(by_time)->ok());
}

TEST_F(Fetching, SendsValidatorsByteForByteAndNothingElse) {
    Request wanted = request(server().url("/headers"));
    wanted.etag = "W/\"a b\\\"c\"";
    wanted.last_modified = "Fri, 26 Dec 2025 08:00:00 GMT\r\nX-Injected: 1";
    const auto reply = get(wanted);
    ASSERT_TRUE(reply);
    const auto headers = nlohmann::json::parse(reply->body);
    EXPECT_EQ(headers.at("If-None-Match"), wanted.etag);
    EXPECT_FALSE(headers.contains("If-Modified-Since"));
    EXPECT_FALSE(headers.contains("X-Injected"));
    EXPECT_EQ(headers.at("User-Agent"), "vigie-test");
    EXPECT_NE(headers.at("Accept-Encoding").get<std::string>().find("gzip"), std::string::npos);
}

TEST_F(Fetching, AFeedsOwnHeadersGoToItsOwnServerAlone) {
    Request wanted = request(server().url("/headers"));
    wanted.http.headers = {{"X-Key", "secret"}, {"accept", "text/html"}};
    const auto own = nlohmann::json::parse(get(wanted)->body);
    EXPECT_EQ(own.at("X-Key"), "secret");
    EXPECT_EQ(own.at("accept"), "text/html");
    EXPECT_FALSE(own.contains("Accept"));

    wanted.url = server().url("/redirect?to=/headers");
    EXPECT_TRUE(nlohmann::json::parse(get(wanted)->body).contains("X-Key"));
    tests::HttpServer other;  // the same host, another port: somebody else
    wanted.url = server().url("/redirect?to=" + other.url("/headers"));
    wanted.etag = "\"tag\"";
    const auto elsewhere = nlohmann::json::parse(get(wanted)->body);
    EXPECT_FALSE(elsewhere.contains("X-Key"));
    EXPECT_EQ(elsewhere.at("If-None-Match"), wanted.etag) << "which is of the answer, not a secret";
}

TEST_F(Fetching, GoesThroughAProxyThatIsNamedAndByNoOther) {
    setenv("http_proxy", "http://127.0.0.1:1", 1);
    EXPECT_TRUE(get("/feed"));
    unsetenv("http_proxy");
    Request wanted = request("http://news.example/feed");
    wanted.allow_private = false;
    wanted.http.proxy = server().url("");
    EXPECT_EQ(get(wanted)->body, get("/feed")->body) << "the proxy resolves the name";
    for (const char* inside :
         {"http://10.0.0.1/feed", "http://0x7f.1/feed", "http://localhost/feed", "http://[::1]/"}) {
        wanted.url = inside;
        EXPECT_EQ(code(get(wanted)), FeedError::address_refused) << inside;
    }
    wanted.url = "http://news.example/redirect?to=http://169.254.169.254/latest";
    EXPECT_EQ(code(get(wanted)), FeedError::address_refused);
    wanted.http.proxy = "http://127.0.0.1:1";
    EXPECT_EQ(code(get(wanted)), FeedError::connect_failed);
}

TEST_F(Fetching, AFormIsPostedAndFollowsOnlyRedirectsThatKeepTheMethod) {
    Request wanted = request(server().url("/posted"));
    wanted.form = "hub.mode=subscribe&a=%26";
    EXPECT_EQ(get(wanted)->body, "POST " + wanted.form);
    wanted.url = server().url("/redirect?code=307&to=/posted");
    EXPECT_EQ(get(wanted)->body, "POST " + wanted.form);
    wanted.url = server().url("/redirect?code=302&to=/posted");
    EXPECT_EQ(get(wanted)->status, 302);
    EXPECT_EQ(get("/posted")->body, "GET ") << "the handle forgets the form";
}

TEST_F(Fetching, TellsWhereARedirectLeadsThatMayNotBeFollowed) {
    Request wanted = request(server().url("/redirect?to=/feed"));
    wanted.may_follow = [](const std::string& to) { return to.ends_with("/feed"); };
    wanted.accept = "text/html";
    EXPECT_TRUE(get(wanted)->ok());
    wanted.url = server().url("/redirect?to=http://elsewhere.invalid/page");
    const auto reply = get(wanted);
    EXPECT_EQ(reply->status, 302);
    EXPECT_EQ(reply->location, "http://elsewhere.invalid/page");
    wanted.url = server().url("/headers");
    EXPECT_EQ(nlohmann::json::parse(get(wanted)->body).at("Accept"), "text/html");
}

TEST_F(Fetching, UndoesCompression) {
    const auto reply = get("/gzip");
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->body, get("/feed")->body);
    EXPECT_LT(reply->bytes, reply->body.size());
}

TEST_F(Fetching, AnyStatusIsAnAnswer) {
    EXPECT_EQ(get("/status/404")->status, 404);
    EXPECT_EQ(get("/status/500")->status, 500);
    const auto later = get("/status/429?retry=120");
    EXPECT_EQ(later->status, 429);
    EXPECT_EQ(later->retry_after, "120");
}

TEST_F(Fetching, KeepsWhatTheAnswerSaysOfItsLifeAndItsHub) {
    const auto reply =
        get("/with?Cache-Control=max-age%3D600&cache-control=public&Expires=0&Age=7"
            "&Content-Language=fr&Content-Language=bm"
            "&Link=%3Chttps://hub.example/%3E;rel%3Dhub&LINK=%3Chttps://a.example/%3E;rel%3Dself");
    ASSERT_TRUE(reply) << reply.error().message();
    EXPECT_EQ(reply->cache_control, "max-age=600, public");
    EXPECT_EQ(reply->expires, "0");
    EXPECT_EQ(reply->age, "7");
    EXPECT_EQ(reply->content_language, "fr, bm");
    EXPECT_EQ(reply->link, "<https://hub.example/>;rel=hub, <https://a.example/>;rel=self");
    EXPECT_TRUE(reply->date.ends_with(" GMT")) << reply->date;
}

TEST_F(Fetching, FollowsRedirectsAndTellsPermanentOnes) {
    const auto moved = get("/redirect?code=301&to=/feed");
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->status, 200);
    EXPECT_EQ(moved->moved_to, server().url("/feed"));
    EXPECT_EQ(get("/redirect?code=308&to=/redirect%3Fcode=302%26to=/feed")->moved_to,
              server().url("/redirect?code=302&to=/feed"))
        << "as far as it is permanent";
    const auto for_now = get("/redirect?code=302&to=/feed");
    EXPECT_EQ(for_now->final_url, server().url("/feed"));
    EXPECT_EQ(for_now->moved_to, "");
}

TEST_F(Fetching, StopsRedirectLoopsAndOtherProtocols) {
    EXPECT_EQ(code(get("/loop")), FeedError::too_many_redirects);
    const auto file = get("/redirect?to=file:///etc/passwd");
    EXPECT_EQ(code(file), FeedError::address_refused);
    EXPECT_NE(file.error().detail.find(server().url("/redirect")), std::string::npos);
    EXPECT_EQ(code(get(request("gopher://127.0.0.1/"))), FeedError::address_refused);
    EXPECT_EQ(code(get(request("nonsense"))), FeedError::dns_failed);
}

TEST_F(Fetching, RefusesPrivateAddressesUnlessAllowed) {
    Request wanted = request(server().url("/feed"));
    wanted.allow_private = false;
    const auto refused = get(wanted);
    EXPECT_EQ(code(refused), FeedError::address_refused);
    EXPECT_NE(refused.error().detail.find("127.0.0.1"), std::string::npos);
    wanted.url = "http://localhost:" + std::to_string(server().port()) + "/feed";
    EXPECT_EQ(code(get(wanted)), FeedError::address_refused);
}

TEST_F(Fetching, LeaveToBePrivateIsTheOwnHostsAlone) {
    const std::string port = std::to_string(server().port());
    const std::string inside = "http://localhost:" + port + "/feed";
    Request wanted = request(server().url("/redirect?to=" + inside));
    const auto refused = get(wanted);
    EXPECT_EQ(code(refused), FeedError::address_refused);
    EXPECT_NE(refused.error().detail.find("redirected to " + inside), std::string::npos);
    wanted.allow_private_redirects = true;
    EXPECT_TRUE(get(wanted)->ok());
}

TEST_F(Fetching, RefusesPrivateAddressesAlsoOverAConnectionThatIsStillOpen) {
    ASSERT_TRUE(get("/feed"));  // leaves a connection alive
    Request wanted = request(server().url("/feed"));
    wanted.allow_private = false;
    EXPECT_EQ(code(get(wanted)), FeedError::address_refused);
}

TEST_F(Fetching, GivesUpOnServersThatHangOrDribble) {
    // All at once: each takes as long as it is given.
    std::map<std::string, Result<Reply>> ends;
    for (const std::string route : {"/hang", "/slowloris", "/slowheaders"}) {
        asio::co_spawn(io,
                       fetcher.fetch(request(server().url(route))),
                       [&ends, route](const std::exception_ptr&, Result<Reply> reply) {
                           ends.emplace(route, std::move(reply));
                       });
    }
    io.restart();
    io.run();
    ASSERT_EQ(ends.size(), 3U);
    for (const auto& [route, reply] : ends) {
        EXPECT_EQ(code(reply), FeedError::timed_out) << route;
        EXPECT_NE(reply.error().detail.find(route), std::string::npos) << reply.error().detail;
    }
}

TEST_F(Fetching, CutsWhatIsTooLargeWithoutKeepingIt) {
    const HeapPeak peak;
    for (const char* route : {"/endless",
                              "/endlessredirect",
                              "/gzipbomb",
                              "/nestedbomb",
                              "/brbomb",
                              "/zstdbomb",
                              "/headerbomb"}) {
        const auto cut = get(route);
        EXPECT_EQ(code(cut), FeedError::too_large)
            << route << ": " << (cut ? "an answer" : cut.error().detail);
    }
    EXPECT_LT(peak.bytes(), 20 << 20) << "of memory more";
}

TEST_F(Fetching, KnowsABombByItsGrowthLongBeforeItIsTooLarge) {
    FetchLimits wide = short_limits();
    wide.body_bytes = 1U << 30;
    CurlFetcher patient(io, wide);
    for (const char* route : {"/gzipbomb", "/nestedbomb", "/brbomb", "/zstdbomb"}) {
        const auto cut = run(io, patient.fetch(request(server().url(route))));
        ASSERT_EQ(code(cut), FeedError::too_large) << route;
        EXPECT_NE(cut.error().detail.find("more than 100 times"), std::string::npos)
            << cut.error().detail;
    }
}

TEST_F(Fetching, TakesNoLongerThanARequestAllows) {
    FetchLimits hours = short_limits();  // were they waited for, the test would not end
    hours.total = hours.slow_for = std::chrono::hours{2};
    CurlFetcher patient(io, hours);
    Request hurried = request(server().url("/hang"));
    hurried.at_most = std::chrono::milliseconds{200};
    EXPECT_EQ(code(run(io, patient.fetch(hurried))), FeedError::timed_out);
}

TEST_F(Fetching, NamesBrokenConnections) {
    EXPECT_EQ(code(get("/reset")), FeedError::transfer_failed);
    EXPECT_EQ(code(get("/garbage")), FeedError::transfer_failed);
    EXPECT_EQ(code(get(request("http://127.0.0.1:1/"))), FeedError::connect_failed);
    EXPECT_EQ(code(get(request("http://no-such-host.invalid/"))), FeedError::dns_failed);
}

TEST_F(Fetching, KeepsWhatCameOfATruncatedBodyButNotItsValidators) {
    const auto reply = get("/truncated");
    ASSERT_TRUE(reply) << reply.error().message();
    EXPECT_TRUE(reply->cut_short);
    EXPECT_TRUE(reply->etag.empty());
    EXPECT_NE(reply->body.find("</item>"), std::string::npos);
}

TEST_F(Fetching, ServesAGoodFeedWhileOthersMisbehave) {
    std::size_t ended = 0;
    for (const char* route :
         {"/hang", "/slowloris", "/endless", "/gzipbomb", "/headerbomb", "/loop", "/hang"}) {
        asio::co_spawn(io,
                       fetcher.fetch(request(server().url(route))),
                       [&](const std::exception_ptr&, const Result<Reply>& reply) {
                           EXPECT_FALSE(reply);
                           ++ended;
                       });
    }
    // The good one is done while the hanging ones still hang: order, not time, is what is tested.
    const auto reply = get("/feed");
    ASSERT_TRUE(reply) << reply.error().message();
    EXPECT_GE(fetcher.running(), 3U) << "/hang twice and /slowloris are still under way";
    io.restart();
    io.run();
    EXPECT_EQ(ended, 7U);
    EXPECT_EQ(fetcher.running(), 0U);
}

TEST_F(Fetching, CancellationRemovesTheTransfer) {
    asio::cancellation_signal stop;
    bool cancelled = false;
    const auto on_end = [&](const std::exception_ptr& error, const Result<Reply>&) {
        cancelled = error != nullptr;
    };
    asio::co_spawn(io,
                   fetcher.fetch(request(server().url("/hang"))),
                   asio::bind_cancellation_slot(stop.slot(), on_end));
    ASSERT_TRUE(get("/feed"));
    EXPECT_EQ(fetcher.running(), 1U);
    stop.emit(asio::cancellation_type::terminal);
    io.restart();
    io.run();
    EXPECT_TRUE(cancelled);
    EXPECT_EQ(fetcher.running(), 0U);
}

TEST_F(Fetching, TheFetcherMayGoBeforeItsTransfers) {
    {
        CurlFetcher short_lived(io, short_limits());
        asio::co_spawn(io,
                       short_lived.fetch(request(server().url("/hang"))),
                       [](const std::exception_ptr&, const Result<Reply>&) {});
        ASSERT_TRUE(get("/feed"));
    }
    ASSERT_TRUE(get("/feed"));  // the loop goes on; the transfer ends with the loop
}

}  // namespace
}  // namespace vigie::feeds
