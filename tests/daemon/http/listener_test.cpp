// The listener on a real socket: what it answers, and that nobody holds it up or fills it.
#include "daemon/http/listener.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <gtest/gtest.h>

#include "daemon/http/pieces.h"
#include "daemon/http/silence.h"

namespace vigie::daemon::http {
namespace {

using namespace std::chrono_literals;

/// A client that speaks bytes, with a deadline.
class Client {
public:
    explicit Client(std::uint16_t port) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{20, 0};
        ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (::connect(fd_, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0)
            throw std::runtime_error("no connection");
    }

    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;
    Client(Client&&) = delete;
    Client& operator=(Client&&) = delete;

    ~Client() { ::close(fd_); }

    void say(const std::string& bytes) const {
        (void)::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }

    /// Until the server closes, or `end` has come.
    [[nodiscard]] std::string hear(const std::string& end = "") const {
        std::string heard;
        std::string piece(4096, '\0');
        while (end.empty() || heard.find(end) == std::string::npos) {
            const ssize_t count = ::recv(fd_, piece.data(), piece.size(), 0);
            if (count <= 0) break;
            heard.append(piece, 0, static_cast<std::size_t>(count));
        }
        return heard;
    }

private:
    int fd_;
};

std::string post(const std::string& path, const std::string& body, const std::string& more = "") {
    return "POST " + path +
           " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
           more + "\r\n" + body;
}

std::string status_of(const std::string& answer) {
    return answer.substr(0, answer.find("\r\n"));
}

/// "1,2,3,", each in a piece of its own; the piece behind them is never there. Without end each
/// piece is a mebibyte.
class Numbers final : public Pieces {
public:
    static constexpr int without_end = -1;

    explicit Numbers(int count) : count_(count) { ++alive; }

    Numbers(const Numbers&) = delete;
    Numbers& operator=(const Numbers&) = delete;
    Numbers(Numbers&&) = delete;
    Numbers& operator=(Numbers&&) = delete;

    ~Numbers() override { --alive; }

    boost::asio::awaitable<std::string> next() override {
        if (count_ == without_end) co_return std::string(1U << 20, 'x');
        if (told_ == 7) throw std::runtime_error("bug");
        if (told_ < count_) co_return std::to_string(++told_) + ",";
        boost::asio::steady_timer never(co_await boost::asio::this_coro::executor,
                                        boost::asio::steady_timer::time_point::max());
        if (count_ > 0) co_await never.async_wait(boost::asio::use_awaitable);
        co_return std::string();
    }

    static inline std::atomic<int> alive{0};

private:
    const int count_;
    int told_ = 0;
};

class Listening : public testing::Test {
protected:
    /// Runs `talk` beside the server, which echoes bodies of up to ten bytes.
    template <class Talk>
    auto with_server(Talk talk, Limits limits = {}) {
        io_.restart();
        const std::uint16_t port = free_port();
        auto listener = Listener::open(io_, {"127.0.0.1", port}, limits).value();
        listener->serve({[](const Request& head) { return head.path == "/none" ? 0U : 10U; },
                         [this](Request request) { return answer(std::move(request)); }});
        auto said = std::async(std::launch::async, [&] { return talk(port); });
        while (said.wait_for(0s) != std::future_status::ready)
            io_.run_for(5ms);
        listener->close();
        io_.run();  // ends only when every connection has
        return said.get();
    }

    std::string asked(const std::string& bytes, Limits limits = {}) {
        return with_server(
            [&](std::uint16_t port) {
                const Client client(port);
                client.say(bytes);
                return client.hear();
            },
            limits);
    }

    boost::asio::awaitable<Response> answer(Request request) {
        if (request.path == "/same") co_return Response{304, "", "text/csv", {{"ETag", "\"1\""}}};
        if (request.path == "/throws") throw std::runtime_error("bug");
        if (request.path == "/pieces") {
            Response response{200, "begin,", "text/event-stream", {{"X-Own", "yes"}}};
            response.pieces = std::make_shared<Numbers>(std::stoi(request.query["count"]));
            co_return response;
        }
        answered_.push_back(request.path);
        co_return Response{200, request.method + " " + request.query["a"] + " " + request.body};
    }

    static std::string asked_for(std::uint16_t port, const std::string& target) {
        const Client client(port);
        client.say("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
        return client.hear();
    }

    static std::uint16_t free_port() {
        const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof at;
        (void)::bind(fd, reinterpret_cast<const sockaddr*>(&at), sizeof at);
        ::getsockname(fd, reinterpret_cast<sockaddr*>(&at), &size);
        ::close(fd);
        return ntohs(at.sin_port);
    }

    boost::asio::io_context io_{1};
    std::vector<std::string> answered_;
};

TEST_F(Listening, AnswersOneRequestAConnection) {
    const std::string got =
        asked("GET /x?a=%41 HTTP/1.1\r\nHost: a\r\n\r\nGET /y HTTP/1.1\r\n\r\n");
    EXPECT_EQ(status_of(got), "HTTP/1.1 200 OK");
    EXPECT_TRUE(got.ends_with("\r\n\r\nGET A ")) << got;
    EXPECT_NE(got.find("Connection: close"), std::string::npos);
    EXPECT_EQ(answered_, std::vector<std::string>{"/x"});
    EXPECT_TRUE(asked(post("/x", "0123456789")).ends_with("POST  0123456789"));
}

TEST_F(Listening, AnswersHeadWithTheHeadAlone) {
    const std::string got = asked("HEAD /x?a=b HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(status_of(got), "HTTP/1.1 200 OK");
    EXPECT_NE(got.find("Content-Length: 7\r\n"), std::string::npos) << got;
    EXPECT_TRUE(got.ends_with("\r\n\r\n")) << got;
}

TEST_F(Listening, SaysNothingOfABodyThatIsNotSentBecauseItIsKnown) {
    const std::string got = asked("GET http://proxy.example/same HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(status_of(got), "HTTP/1.1 304 Not Modified");
    EXPECT_EQ(got.find("\r\nContent-"), std::string::npos) << got;
    EXPECT_NE(got.find("ETag: \"1\"\r\n"), std::string::npos);
}

TEST_F(Listening, SendsABodyThatComesInPieces) {
    const auto [first, all] = with_server([](std::uint16_t port) {
        const Client client(port);
        client.say("GET /pieces?count=3 HTTP/1.1\r\nHost: a\r\n\r\n");
        return std::pair(client.hear("3,"), asked_for(port, "/pieces?count=0"));
    });
    EXPECT_NE(first.find("X-Own: yes\r\n"), std::string::npos);
    EXPECT_EQ(first.find("Content-Length"), std::string::npos) << "nobody knows it";
    EXPECT_TRUE(first.ends_with("\r\n\r\nbegin,1,2,3,")) << first;
    EXPECT_TRUE(all.ends_with("\r\n\r\nbegin,")) << "it ends where the pieces end";
    EXPECT_EQ(Numbers::alive, 0) << "the first client left while it waited, and was noticed";
}

TEST_F(Listening, EndsABodyWhosePiecesBreakAndNothingElse) {
    const auto [broken, next] = with_server([](std::uint16_t port) {
        return std::pair(asked_for(port, "/pieces?count=9"), asked_for(port, "/x"));
    });
    EXPECT_TRUE(broken.ends_with("6,7,")) << broken;
    EXPECT_EQ(status_of(next), "HTTP/1.1 200 OK");
}

TEST_F(Listening, HangsUpOnWhoTakesNoPieces) {
    const Limits hasty{.piece_time = 1s};
    const auto taken = with_server(
        [](std::uint16_t port) {
            const Client client(port);
            client.say("GET /pieces?count=-1 HTTP/1.1\r\nHost: a\r\n\r\n");
            while (Numbers::alive == 0)
                std::this_thread::yield();
            while (Numbers::alive > 0)
                std::this_thread::yield();
            return client.hear().size();
        },
        hasty);
    EXPECT_GT(taken, 0U);
    EXPECT_LT(taken, 64U << 20) << "what the kernel took, and no more";
}

TEST_F(Listening, RefusesWhatIsTooLargeOrNoHttp) {
    const std::string chunks =
        "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        "8\r\n01234567\r\n8\r\n01234567\r\n0\r\n\r\n";
    EXPECT_EQ(status_of(asked(post("/x", "0123456789A"))), "HTTP/1.1 413 Payload Too Large");
    EXPECT_EQ(status_of(asked(chunks)), "HTTP/1.1 413 Payload Too Large");
    EXPECT_EQ(status_of(asked("GET /" + std::string(20'000, 'a') + " HTTP/1.1\r\n\r\n")),
              "HTTP/1.1 431 Request Header Fields Too Large");
    EXPECT_EQ(status_of(asked("hello, is this vigie?\r\n\r\n")), "HTTP/1.1 400 Bad Request");
    EXPECT_EQ(status_of(asked(post("/throws", ""))), "HTTP/1.1 500 Internal Server Error");
    EXPECT_TRUE(answered_.empty());
}

TEST_F(Listening, ReadsNoBodyWhereThereIsNoRoomForOne) {
    const std::string head = "POST /none HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n";
    EXPECT_TRUE(asked(head).ends_with("POST  ")) << "answered before a byte of it came";
}

TEST_F(Listening, SaysThatABodyIsWantedToWhoWaitsForThat) {
    const auto answers = with_server([](std::uint16_t port) {
        const Client client(port);
        client.say(
            "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
        const std::string first = client.hear("\r\n\r\n");
        client.say("abc");
        return std::pair(first, client.hear());
    });
    EXPECT_EQ(status_of(answers.first), "HTTP/1.1 100 Continue");
    EXPECT_EQ(status_of(answers.second), "HTTP/1.1 200 OK");
}

TEST_F(Listening, WaitsForNobodyLongerThanItSays) {
    const Limits hasty{.header_time = 1s, .body_time = 1s};
    EXPECT_EQ(asked("GET / HT", hasty), "") << "a header that never ends";
    EXPECT_EQ(asked("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc", hasty), "")
        << "a body that never ends";
}

TEST_F(Listening, TakesOnlySoManyAtOnceAndTheOthersWhenThoseAreDone) {
    const Limits narrow{.header_time = 1s, .connections = 2};
    const std::string got = with_server(
        [](std::uint16_t port) {
            const Client idle(port);
            const Client idle_too(port);
            const Client third(port);
            third.say("GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
            return third.hear();
        },
        narrow);
    EXPECT_EQ(status_of(got), "HTTP/1.1 200 OK");
}

TEST(HostOf, IsAnAddressOfIPv4AndANetworkOfIPv6) {
    const auto host = [](const char* peer) {
        return host_of(boost::asio::ip::make_address(peer)).to_string();
    };
    EXPECT_EQ(host("192.0.2.1"), "192.0.2.1");
    EXPECT_EQ(host("::ffff:192.0.2.1"), "192.0.2.1");
    EXPECT_EQ(host("2001:db8:1:2:a:b:c:d"), "2001:db8:1:2::");
    EXPECT_EQ(host("2001:db8:1:2::1"), host("2001:db8:1:2:ffff::1"));
    EXPECT_NE(host("2001:db8:1:2::1"), host("2001:db8:1:3::1"));
}

TEST_F(Listening, HangsUpOnTheSilentOfOneAddressBeforeTheyTakeAllPlaces) {
    const Limits patient{.header_time = 30s, .connections = 4, .silent = 2};
    const auto began = std::chrono::steady_clock::now();
    const std::string got = with_server(
        [](std::uint16_t port) {
            std::vector<std::unique_ptr<Client>> idle;
            for (int i = 0; i < 8; ++i)
                idle.push_back(std::make_unique<Client>(port));
            for (std::size_t i = 0; i < 6; ++i)
                EXPECT_EQ(idle[i]->hear(), "") << "hung up on";
            idle.back()->say("GET /last HTTP/1.1\r\nHost: a\r\n\r\n");
            EXPECT_EQ(status_of(idle.back()->hear()), "HTTP/1.1 200 OK") << "who came last";
            const Client other(port);
            other.say("GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
            return other.hear();
        },
        patient);
    EXPECT_EQ(status_of(got), "HTTP/1.1 200 OK");
    EXPECT_LT(std::chrono::steady_clock::now() - began, 15s) << "nobody waited for a time-out";
}

TEST_F(Listening, EndsAtOnceWhenItIsClosedWhoeverIsThere) {
    std::optional<Client> idle;
    const auto begin = std::chrono::steady_clock::now();
    with_server([&](std::uint16_t port) {
        idle.emplace(port);
        const Client other(port);
        other.say("GET /x HTTP/1.1\r\n\r\n");
        return other.hear();
    });
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
}

TEST_F(Listening, SaysWhenItsAddressIsTaken) {
    const std::uint16_t port = free_port();
    const auto first = Listener::open(io_, {"127.0.0.1", port}).value();
    const auto second = Listener::open(io_, {"127.0.0.1", port});
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().message().find(std::to_string(port)), std::string::npos);
}

}  // namespace
}  // namespace vigie::daemon::http
