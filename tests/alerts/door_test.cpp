// Who is let in: real sockets with keys.
#include <atomic>
#include <thread>

#include <gtest/gtest.h>
#include <zmq.hpp>

#include "alerts/error.h"
#include "tests/alerts/door_fixture.h"

namespace vigie::alerts {
namespace {

using std::chrono::milliseconds;
using test::DoorTest;

TEST_F(DoorTest, AKnownKeyIsLetInAndHearsEverything) {
    commit("a");
    start();
    EXPECT_EQ(heard(subscription(radio_), 1), "a ");
    EXPECT_TRUE(comes_true([&] { return door().admitted >= 1; }));
    EXPECT_EQ(door().refused(), 0);
}

TEST_F(DoorTest, AnUnknownKeyIsRefusedAndCounted) {
    commit("a");
    start();
    is_refused(subscription(stranger_), [](const Connections& door) { return door.unknown_key; });
    EXPECT_EQ(door().last, stranger_.open + ": unknown key");
    EXPECT_EQ(heard(subscription(radio_), 1), "a ") << "the others are served";
}

TEST_F(DoorTest, AnExpiredKeyIsRefusedByName) {
    const KeyPair old = new_key_pair();
    settings_.keys.add(old.open, {"old", text::parse_day("2020-01-01").value()});
    commit("a");
    start();
    is_refused(subscription(old), [](const Connections& door) { return door.expired_key; });
    EXPECT_EQ(door().last, "old: expired key");
}

TEST_F(DoorTest, APlainClientIsRefused) {
    commit("a");
    start();
    SubscribeSettings plain = subscription(radio_);
    plain.secret.clear();
    plain.server_key.clear();
    // It sees the mismatch as well: where it is the first to break off, that is all the door knows.
    is_refused(plain, [](const Connections& door) { return door.without_key + door.junk; });
}

TEST_F(DoorTest, WhoExpectsAnotherServerIsRefused) {
    commit("a");
    start();
    SubscribeSettings misled = subscription(radio_);
    misled.server_key = stranger_.open;
    is_refused(misled, [](const Connections& door) { return door.wrong_server_key; });
}

TEST_F(DoorTest, ARevokedKeyIsCutOffWhileItIsConnectedAndTheOthersGoOn) {
    const KeyPair desk = new_key_pair();
    settings_.keys.add(desk.open, {"desk", std::nullopt});
    start();
    std::atomic<int> at_radio = 0;
    std::atomic<int> at_desk = 0;
    std::stop_source stop;
    const auto listen = [&](const KeyPair& keys, std::atomic<int>& count) {
        return std::jthread([&, settings = subscription(keys)]() mutable {
            settings.timeout = {};
            Listener listener;
            listener.deliver = [&](const Deliver&) {
                ++count;
                return true;
            };
            (void)subscribe(settings, listener, stop.get_token());
        });
    };
    const auto radio_listens = listen(radio_, at_radio);
    const auto desk_listens = listen(desk, at_desk);
    commit("a");
    ASSERT_TRUE(comes_true([&] { return at_radio == 1 && at_desk == 1; }));
    ASSERT_TRUE(comes_true([&] { return publisher_->counts().subscriptions == 4; }))
        << "alerts and heartbeats of both: the live socket lets them in as well";
    KeyRing without_desk;
    without_desk.add(radio_.open, {"radio", std::nullopt});
    settings_.keys = without_desk;
    ASSERT_TRUE(publisher_->change(settings_).has_value());
    EXPECT_EQ(door().reopened, 1);
    commit("b");
    EXPECT_TRUE(comes_true([&] { return at_radio == 2; })) << "back, with what it missed";
    EXPECT_TRUE(comes_true([&] { return door().unknown_key > 0; }));
    EXPECT_EQ(at_desk, 1);
    stop.request_stop();
}

TEST_F(DoorTest, OneMoreKeyDisturbsNobody) {
    start();
    const KeyPair desk = new_key_pair();
    settings_.keys.add(desk.open, {"desk", std::nullopt});
    ASSERT_TRUE(publisher_->change(settings_).has_value());
    EXPECT_EQ(door().reopened, 0);
    commit("a");
    EXPECT_EQ(heard(subscription(desk), 1), "a ");
}

TEST_F(DoorTest, TwoServerKeysStandSideBySideWhileTheKeyIsChanged) {
    start();
    const KeyPair next = new_key_pair();
    PublisherSettings both = settled();
    test::TemporaryFolder other;
    both.alerts.push_back({"ipc://" + (other.path() / "a.ipc").string(), next.secret});
    both.requests.push_back({"ipc://" + (other.path() / "r.ipc").string(), next.secret});
    ASSERT_TRUE(publisher_->change(both).has_value());
    commit("a");
    EXPECT_EQ(heard(subscription(radio_), 1), "a ") << "the old key on the old port";
    SubscribeSettings settings = subscription(radio_);
    settings.alerts = both.alerts.back().endpoint;
    settings.requests = both.requests.back().endpoint;
    settings.server_key = next.open;
    EXPECT_EQ(heard(settings, 1), "a ") << "the new key on the new port";
}

TEST_F(DoorTest, AChangeThatCannotBeMadeLeavesEverythingAsItWas) {
    start();
    PublisherSettings worse = settled();
    worse.keys = {};
    worse.alerts.push_back({"tcp://192.0.2.1:5556", server_.secret});  // an address of nobody's
    const auto changed = publisher_->change(worse);
    ASSERT_FALSE(changed.has_value());
    EXPECT_EQ(changed.error().code, AlertError::cannot_bind);
    commit("a");
    EXPECT_EQ(heard(subscription(radio_), 1), "a ");
}

TEST_F(DoorTest, APortThatCannotBeHadSendsNobodyAwayAndIsToldAtOnce) {
    start();
    std::atomic<int> heard = 0;
    std::stop_source stop;
    std::jthread radio([&] {
        SubscribeSettings settings = subscription(radio_);
        settings.timeout = {};
        Listener listener;
        listener.deliver = [&](const Deliver&) {
            ++heard;
            return true;
        };
        (void)subscribe(settings, listener, stop.get_token());
    });
    commit("a");
    ASSERT_TRUE(comes_true([&] { return heard == 1; }));
    const auto closed = door().closed;
    const auto refused_with = [&](const Port& port) {
        PublisherSettings worse = settled();
        worse.alerts.push_back(port);
        const auto began = std::chrono::steady_clock::now();
        const auto changed = publisher_->change(worse);
        EXPECT_LT(std::chrono::steady_clock::now() - began, milliseconds(1500));
        return changed ? std::error_code() : changed.error().code;
    };
    zmq::context_t context;
    zmq::socket_t other(context, zmq::socket_type::pull);
    other.bind("tcp://127.0.0.1:*");
    EXPECT_EQ(refused_with({other.get(zmq::sockopt::last_endpoint), server_.secret}),
              AlertError::port_taken);
    EXPECT_EQ(refused_with({"tcp://192.0.2.1:5556", server_.secret}), AlertError::cannot_bind);
    EXPECT_EQ(refused_with({"tcp://0.0.0.0:*", ""}), AlertError::insecure_bind);
    commit("b");
    ASSERT_TRUE(comes_true([&] { return heard == 2; }));
    EXPECT_EQ(door().closed, closed) << "the radio's connections were never touched";
    stop.request_stop();
}

TEST_F(DoorTest, APortBeyondThisMachineIsFineWithAKey) {
    settings_.alerts = {Port{"tcp://0.0.0.0:*", server_.secret}};
    EXPECT_TRUE(Publisher::start(folder_.path(), settings_).has_value());
}

TEST_F(DoorTest, SpeaksIpV6) {
    settings_.alerts = {Port{"tcp://[::1]:*", server_.secret}};
    settings_.requests = {Port{"tcp://[::1]:*", server_.secret}};
    commit("a");
    start();
    EXPECT_TRUE(publisher_->alerts().front().starts_with("tcp://[::1]:"));
    EXPECT_EQ(heard(subscription(radio_), 1), "a ");
}

}  // namespace
}  // namespace vigie::alerts
