// The fetcher against a real server on a real socket, well-behaved and hostile.
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <vector>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <gtest/gtest.h>

#include "feeds/curl_fetcher.h"
#include "tests/feeds/loop.h"
#include "tests/support/http_server.h"

#include <nlohmann/json.hpp>

namespace vigie::feeds {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

FetchLimits short_limits() {
    FetchLimits limits;
    limits.total = 3s;
    limits.connect = 1s;
    limits.slow_for = 1s;
    limits.body_bytes = 1 << 20;
    limits.header_bytes = 64 << 10;
    limits.connections_per_host = 0;  // every route of the test server is one host
    return limits;
}

Request request(const std::string& url) {
    Request wanted;
    wanted.url = url;
    wanted.user_agent = "vigie-test";
    wanted.allow_private = true;
    return wanted;
}

class Fetching : public testing::Test {
protected:
    Result<Reply> get(const std::string& path) { return get(request(server().url(path))); }

    Result<Reply> get(Request wanted) { return run(io, fetcher.get(std::move(wanted))); }

    static tests::HttpServer& server() {
        static tests::HttpServer the_server;
        return the_server;
    }

    static std::error_code code(const Result<Reply>& reply) {
        return reply ? std::error_code{} : reply.error().code;
    }

    asio::io_context io;
    CurlFetcher fetcher{io, short_limits()};
};

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

TEST_F(Fetching, RefusesPrivateAddressesAlsoOverAConnectionThatIsStillOpen) {
    ASSERT_TRUE(get("/feed"));  // leaves a connection alive
    Request wanted = request(server().url("/feed"));
    wanted.allow_private = false;
    EXPECT_EQ(code(get(wanted)), FeedError::address_refused);
}

TEST_F(Fetching, GivesUpOnServersThatHangOrDribble) {
    EXPECT_EQ(code(get("/hang")), FeedError::timed_out);
    const auto slow = get("/slowloris");
    EXPECT_EQ(code(slow), FeedError::timed_out);
    EXPECT_NE(slow.error().detail.find("/slowloris"), std::string::npos);
}

TEST_F(Fetching, CutsWhatIsTooLargeWithoutKeepingIt) {
    rusage before{};
    getrusage(RUSAGE_SELF, &before);
    EXPECT_EQ(code(get("/endless")), FeedError::too_large);
    EXPECT_EQ(code(get("/gzipbomb")), FeedError::too_large);
    EXPECT_EQ(code(get("/headerbomb")), FeedError::too_large);
    rusage after{};
    getrusage(RUSAGE_SELF, &after);
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 20 << 10) << "KiB of memory more";
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

TEST_F(Fetching, RefusesACertificateThatNobodySignedAndTheWayBackFromTls) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("vigie-tls-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const std::string cert = folder / "cert.pem";
    const std::string key = folder / "key.pem";
    const std::string make =
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost "
        "-addext subjectAltName=IP:127.0.0.1 -keyout " +
        key + " -out " + cert + " 2>/dev/null";
    ASSERT_EQ(std::system(make.c_str()), 0);
    {
        tests::HttpServer secure({"--tls", cert, key});
        // The usual limits: nothing hangs here, and reading the system's certificates takes longer
        // than the second that short_limits() grants a connection when the machine is busy.
        CurlFetcher wary(io);
        const auto refused = run(io, wary.get(request(secure.url("/feed"))));
        EXPECT_EQ(code(refused), FeedError::tls_failed);
        FetchLimits trusting;
        trusting.ca_file = cert;
        CurlFetcher other(io, trusting);
        const auto reply = run(io, other.get(request(secure.url("/feed"))));
        EXPECT_TRUE(reply) << reply.error().message();

        const auto within = run(io, other.get(request(secure.url("/redirect?to=/feed"))));
        EXPECT_TRUE(within) << within.error().message();
        const auto up =
            run(io, other.get(request(server().url("/redirect?to=" + secure.url("/feed")))));
        EXPECT_TRUE(up) << up.error().message();
        const std::string down = secure.url("/redirect?to=" + server().url("/feed"));
        const auto fallen = run(io, other.get(request(down)));
        EXPECT_EQ(code(fallen), FeedError::tls_failed) << "from https back to http";
        EXPECT_NE(fallen.error().detail.find("back to plain http"), std::string::npos);
        const auto detour = run(io, other.get(request(server().url("/redirect?to=" + down))));
        EXPECT_EQ(code(detour), FeedError::tls_failed) << "from http to https and back";
    }
    std::filesystem::remove_all(folder);
}

TEST_F(Fetching, ServesAGoodFeedWhileOthersMisbehave) {
    std::size_t ended = 0;
    for (const char* route :
         {"/hang", "/slowloris", "/endless", "/gzipbomb", "/headerbomb", "/loop", "/hang"}) {
        asio::co_spawn(io,
                       fetcher.get(request(server().url(route))),
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
                   fetcher.get(request(server().url("/hang"))),
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
                       short_lived.get(request(server().url("/hang"))),
                       [](const std::exception_ptr&, const Result<Reply>&) {});
        ASSERT_TRUE(get("/feed"));
    }
    ASSERT_TRUE(get("/feed"));  // the loop goes on; the transfer ends with the loop
}

}  // namespace
}  // namespace vigie::feeds
