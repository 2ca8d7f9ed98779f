// What the publisher bears: junk, comings and goings, who asks and never reads; and sending again.
#include <arpa/inet.h>
#include <malloc.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <zmq.hpp>

#include "alerts/error.h"
#include "alerts/replay.h"
#include "alerts/wire/sockets.h"
#include "tests/alerts/door_fixture.h"
#include "tests/sanitizer.h"

namespace vigie::alerts {
namespace {

using test::DoorTest;

/// A bare TCP connection.
class Peer {
public:
    explicit Peer(const std::string& endpoint) : file_(::socket(AF_INET, SOCK_STREAM, 0)) {
        const int port = std::stoi(endpoint.substr(endpoint.rfind(':') + 1));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
        EXPECT_EQ(::connect(file_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    }

    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;
    Peer(Peer&&) = delete;
    Peer& operator=(Peer&&) = delete;

    ~Peer() { ::close(file_); }

    void say(const std::string& bytes) const {
        for (std::size_t done = 0; done < bytes.size();) {
            const auto sent = ::send(file_, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
            if (sent <= 0) return;  // hung up in the middle
            done += static_cast<std::size_t>(sent);
        }
    }

    /// Until so many bytes are heard, or the other side hangs up.
    void hear(std::size_t bytes) const {
        std::array<char, 4096> heard{};
        for (std::size_t done = 0; done < bytes;) {
            const auto got = ::recv(file_, heard.data(), heard.size(), 0);
            if (got <= 0) return;
            done += static_cast<std::size_t>(got);
        }
    }

    void end() const {
        ::shutdown(file_, SHUT_WR);
        hear(std::string::npos);
    }

private:
    int file_;
};

void say(const std::string& endpoint, const std::string& bytes) {
    const Peer peer(endpoint);
    peer.say(bytes);
    peer.end();
}

TEST_F(DoorTest, JunkIsHungUpOnAndCostsNobodyElseAnything) {
    commit("a");
    start();
    const std::string greeting = std::string("\xff\0\0\0\0\0\0\0\1\x7f", 10);
    for (const std::string& junk : {std::string("GET / HTTP/1.1\r\nHost: x\r\n\r\n"),
                                    std::string(100'000, '\xee'),
                                    greeting + std::string(200, '\0'),
                                    greeting + "\3\1NOSUCH" + std::string(300, '\xaa'),
                                    std::string("\x16\3\1\2\0\1\0\1\xfc\3\3", 11)}) {
        say(publisher_->alerts().front(), junk);
        say(publisher_->requests().front(), junk);
    }
    EXPECT_TRUE(comes_true([&] { return door().closed >= 10; }));
    EXPECT_EQ(door().admitted, 0);
    EXPECT_EQ(heard(subscription(radio_), 1), "a ");
}

int open_files() {
    int count = 0;
    for ([[maybe_unused]] const auto& file : std::filesystem::directory_iterator("/proc/self/fd"))
        ++count;
    return count;
}

/// Resident memory in bytes, without what malloc keeps for nobody: that depends on how much was in
/// hand at once, and so on what else the machine has to do. Under a sanitizer what is in use.
std::int64_t memory() {
#ifdef VIGIE_COUNTS_HEAP
    return static_cast<std::int64_t>(__sanitizer_get_current_allocated_bytes());
#else
    ::malloc_trim(0);
    std::ifstream in("/proc/self/statm");
    std::int64_t all = 0;
    std::int64_t resident = 0;
    in >> all >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
#endif
}

class Plain : public DoorTest {
protected:
    void SetUp() override {
        DoorTest::SetUp();
        settings_.alerts.front().secret.clear();
        settings_.requests.front().secret.clear();
    }
};

TEST_F(Plain, AThousandComingsAndGoingsWhileIdleLeaveFilesAndMemoryFlat) {
    settings_.heartbeat = std::chrono::hours(1);  // nothing is sent: libzmq once leaked pipes so
    start();
    // Few at a time, and the next when all of those are gone for the publisher too.
    const auto come_and_go = [&](int times) {
        const auto before = door().closed;
        zmq::context_t context;
        for (int i = 0; i < times; ++i) {
            zmq::socket_t sub(context, zmq::socket_type::sub);
            sub.set(zmq::sockopt::linger, 0);
            sub.set(zmq::sockopt::rcvtimeo, 20'000);
            sub.set(zmq::sockopt::subscribe, "heartbeat.");
            sub.connect(publisher_->alerts().front());
            zmq::message_t welcome;
            ASSERT_TRUE(sub.recv(welcome)) << "the welcome message";
        }
        ASSERT_TRUE(comes_true([&] { return door().closed >= before + times; }));
        ASSERT_TRUE(comes_true([&] { return publisher_->counts().subscriptions == 0; }));
    };
    constexpr int few = 50;
    for (int i = 0; i < 2; ++i)
        come_and_go(few);
    const auto files = open_files();
    const auto bytes = memory();
    for (int i = 0; i < 1000 / few; ++i)
        come_and_go(few);
    EXPECT_TRUE(comes_true([&] { return open_files() <= files + 2; })) << open_files() - files;
    EXPECT_TRUE(comes_true([&] { return memory() - bytes < 5'000'000; })) << memory() - bytes;
}

/// What a SUB socket says first, by https://rfc.zeromq.org/spec/23/. libzmq's own would need 32 MB
/// for a subscription of one.
std::string handshake_of_a_subscriber() {
    const std::string greeting = std::string("\xff\0\0\0\0\0\0\0\1\x7f\3\0NULL", 16);
    const std::string ready = std::string("\5READY\x0bSocket-Type\0\0\0\3SUB", 25);
    return greeting + std::string(48, '\0') + "\4\x19" + ready;
}

TEST_F(Plain, ASubscriptionOfAMegabyteIsHungUpOn) {
    start();
    const std::string fits = std::string("\0\7\1alert.", 9);
    const std::string too_long = std::string("\2\0\0\0\0\0\x0f\x42\x41\1", 10);
    const auto bytes = memory();
    for (int i = 0; i < 20; ++i) {
        const Peer peer(publisher_->alerts().front());
        peer.say(handshake_of_a_subscriber());
        peer.hear(64 + 28);  // a greeting and READY of its own
        peer.say(fits + too_long + std::string(1'000'000, 'a'));
        peer.end();
    }
    EXPECT_TRUE(comes_true([&] { return door().closed >= 20; }));
    EXPECT_EQ(door().admitted, 20) << "it was a subscriber up to there";
    EXPECT_TRUE(comes_true([&] { return publisher_->counts().subscriptions == 0; }));
    EXPECT_TRUE(comes_true([&] { return memory() - bytes < 8'000'000; })) << memory() - bytes;
}

TEST_F(Plain, WhoAsksAndNeverReadsCostsABoundedQueue) {
    Entry entry;
    entry.now = test::at("2025-12-27T12:00:00Z");
    for (int i = 0; i < 200; ++i) {
        entry.alerts.push_back(
            {std::to_string(i), 1, "alert.ML.4.gao.attack.", "", std::string(10'000, 'x')});
    }
    ASSERT_TRUE(store_->commit(entry).has_value());
    start();
    zmq::context_t context;
    zmq::socket_t greedy(context, zmq::socket_type::dealer);
    greedy.set(zmq::sockopt::linger, 0);
    greedy.set(zmq::sockopt::rcvhwm, 1);
    greedy.connect(publisher_->requests().front());
    const auto bytes = memory();
    for (int i = 0; i < 100; ++i)  // 200 MB, would they all be kept
        ASSERT_TRUE(send(greedy, {"REPLAY", R"({"after":0})"}));
    ASSERT_TRUE(comes_true([&] { return publisher_->counts().requests >= 100; }));
    EXPECT_LT(memory() - bytes, 40'000'000);
    SubscribeSettings settings = subscription(radio_);
    settings.secret.clear();
    EXPECT_EQ(heard(settings, 1), "0 ") << "the others are served";
}

TEST_F(Plain, ReplaySendsStoredAlertsOnceMoreToABareSocket) {
    for (const char* id : {"a", "b", "c", "d"})
        commit(id);
    start();
    ASSERT_TRUE(comes_true([&] { return publisher_->counts().sent == 4; }));
    zmq::context_t context;
    zmq::socket_t sub(context, zmq::socket_type::sub);
    sub.set(zmq::sockopt::linger, 0);
    sub.set(zmq::sockopt::rcvtimeo, 20'000);
    sub.set(zmq::sockopt::subscribe, "alert.");
    sub.connect(publisher_->alerts().front());
    ASSERT_TRUE(comes_true([&] { return publisher_->counts().subscriptions == 1; }));
    EXPECT_EQ(replay(folder_.path(), 1, 3).value(), 2);
    std::string seqs;
    for (int i = 0; i < 2; ++i) {
        Frames frames(3);
        for (std::string& frame : frames) {
            zmq::message_t part;
            ASSERT_TRUE(sub.recv(part));
            frame = part.to_string();
        }
        seqs += std::to_string(read_alert(frames)->header.seq) + " ";
    }
    EXPECT_EQ(seqs, "2 3 ");
}

TEST_F(Plain, ASubscriberMayNotHaveAlertsSentAgain) {
    start();
    zmq::context_t context;
    zmq::socket_t dealer(context, zmq::socket_type::dealer);
    dealer.set(zmq::sockopt::linger, 0);
    dealer.connect(publisher_->requests().front());
    ASSERT_TRUE(send(dealer, {"RESEND", R"({"after":0,"until":9})"}));
    zmq::message_t answer;
    ASSERT_TRUE(dealer.recv(answer));
    EXPECT_EQ(answer.to_string(), "ERROR");
}

TEST(ReplayTest, WithoutAPublisherItSaysSo) {
    const test::TemporaryFolder folder;
    const auto sent = replay(folder.path(), 0, 9);
    ASSERT_FALSE(sent.has_value());
    EXPECT_EQ(sent.error().code, AlertError::no_connection);
}

}  // namespace
}  // namespace vigie::alerts
