// The fetcher over TLS, and the versions of HTTP that it speaks.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "tests/feeds/fetching.h"

namespace vigie::feeds {
namespace {

/// A key with a certificate that it signed itself, in a folder of its own.
class Certificate {
public:
    explicit Certificate(const std::string& name) {
        std::filesystem::create_directories(folder_);
        const std::string make =
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
            "-subj /CN=test -addext subjectAltName=" +
            name + " -keyout " + key() + " -out " + cert() + " 2>/dev/null";
        EXPECT_EQ(std::system(make.c_str()), 0);
    }

    Certificate(const Certificate&) = delete;
    Certificate& operator=(const Certificate&) = delete;
    Certificate(Certificate&&) = delete;
    Certificate& operator=(Certificate&&) = delete;

    ~Certificate() { std::filesystem::remove_all(folder_); }

    /// From now on it ended yesterday.
    void expire() const {
        const std::string again = "openssl x509 -in " + cert() + " -signkey " + key() +
                                  " -days -1 -out " + cert() + ".old 2>/dev/null";
        EXPECT_EQ(std::system(again.c_str()), 0);
        std::filesystem::rename(cert() + ".old", cert());
    }

    [[nodiscard]] std::string cert() const { return folder_ / "cert.pem"; }

    [[nodiscard]] std::string key() const { return folder_ / "key.pem"; }

    [[nodiscard]] FetchLimits trusted() const {
        FetchLimits limits;
        limits.ca_file = cert();
        return limits;
    }

private:
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("vigie-tls-" + std::to_string(getpid()));
};

TEST_F(Fetching, RefusesACertificateThatNobodySignedOrThatIsAnothers) {
    const Certificate own("IP:127.0.0.1");
    const tests::HttpServer secure({"--tls", own.cert(), own.key()});
    // The usual limits: nothing hangs here, and reading the system's certificates takes longer than
    // the second that short_limits() grants a connection when the machine is busy.
    CurlFetcher wary(io);
    const auto refused = run(io, wary.fetch(request(secure.url("/feed"))));
    EXPECT_EQ(code(refused), FeedError::tls_failed);
    CurlFetcher trusting(io, own.trusted());
    EXPECT_TRUE(run(io, trusting.fetch(request(secure.url("/feed")))));

    const std::string by_name = "https://localhost:" + std::to_string(secure.port()) + "/feed";
    EXPECT_EQ(code(run(io, trusting.fetch(request(by_name)))), FeedError::tls_failed);
    const std::string no_tls = "https://127.0.0.1:" + std::to_string(server().port()) + "/feed";
    EXPECT_EQ(code(run(io, trusting.fetch(request(no_tls)))), FeedError::tls_failed);
}

TEST_F(Fetching, RefusesACertificateThatHasExpired) {
    const Certificate old("IP:127.0.0.1");
    old.expire();
    const tests::HttpServer secure({"--tls", old.cert(), old.key()});
    CurlFetcher trusting(io, old.trusted());
    const auto refused = run(io, trusting.fetch(request(secure.url("/feed"))));
    EXPECT_EQ(code(refused), FeedError::tls_failed);
    EXPECT_NE(refused.error().message().find("expired"), std::string::npos)
        << refused.error().message();
}

TEST_F(Fetching, GoesUpToTlsAndNeverBack) {
    const Certificate own("IP:127.0.0.1");
    const tests::HttpServer secure({"--tls", own.cert(), own.key()});
    CurlFetcher trusting(io, own.trusted());
    const auto code_of = [&](const std::string& url) {
        return code(run(io, trusting.fetch(request(url))));
    };
    EXPECT_FALSE(code_of(secure.url("/redirect?to=/feed")));
    EXPECT_FALSE(code_of(server().url("/redirect?to=" + secure.url("/feed"))));
    const std::string down = secure.url("/redirect?to=" + server().url("/feed"));
    const auto fallen = run(io, trusting.fetch(request(down)));
    EXPECT_EQ(code(fallen), FeedError::tls_failed) << "from https back to http";
    EXPECT_NE(fallen.error().detail.find("back to plain http"), std::string::npos);
    EXPECT_EQ(code_of(server().url("/redirect?to=" + down)), FeedError::tls_failed)
        << "from http to https and back";
}

TEST_F(Fetching, SpeaksTheVersionOfHttpThatIsAgreedOrAskedFor) {
    const Certificate own("IP:127.0.0.1");
    const tests::HttpServer secure({"--http2", "--tls", own.cert(), own.key()});
    const tests::HttpServer plain({"--http2"});
    CurlFetcher trusting(io, own.trusted());
    const auto spoken = [&](const std::string& url, HttpVersion version) {
        Request wanted = request(url);
        wanted.http.version = version;
        const auto reply = run(io, trusting.fetch(wanted));
        return reply ? reply->body : reply.error().message();
    };
    EXPECT_EQ(spoken(secure.url("/"), HttpVersion::automatic), "HTTP/2.0");
    EXPECT_EQ(spoken(secure.url("/"), HttpVersion::http1_1), "HTTP/1.1");
    EXPECT_EQ(spoken(secure.url("/"), HttpVersion::http1_0), "HTTP/1.0");
    EXPECT_EQ(spoken(plain.url("/"), HttpVersion::http2), "HTTP/2.0");
}

}  // namespace
}  // namespace vigie::feeds
