// A store and a publisher with keys behind real sockets, for the tests of who comes in.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include <gtest/gtest.h>

#include "alerts/keys/curve_key.h"
#include "alerts/publisher.h"
#include "alerts/store.h"
#include "alerts/subscribe.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts::test {

using std::chrono::milliseconds;

class DoorTest : public testing::Test {
protected:
    void SetUp() override {
        store_ = open_sqlite_store(folder_.path()).value();
        settings_.alerts = {Port{"tcp://127.0.0.1:*", server_.secret}};
        settings_.requests = {Port{"tcp://127.0.0.1:*", server_.secret}};
        settings_.heartbeat = milliseconds(50);
        settings_.keys.add(radio_.open, {"radio", std::nullopt});
    }

    void start() {
        auto started = Publisher::start(folder_.path(), settings_);
        ASSERT_TRUE(started.has_value()) << started.error().message();
        publisher_ = *std::move(started);
    }

    /// The settings with the ports that were found: * would move them.
    PublisherSettings settled() const {
        PublisherSettings settled = settings_;
        settled.alerts.front().endpoint = publisher_->alerts().front();
        settled.requests.front().endpoint = publisher_->requests().front();
        return settled;
    }

    void commit(const std::string& id) {
        Entry entry;
        entry.now = at("2025-12-27T12:00:00Z");
        entry.alerts = {{id, 1, "alert.ML.4.gao.attack.", "", "{}"}};
        ASSERT_TRUE(store_->commit(entry).has_value());
        if (publisher_) publisher_->wake();
    }

    SubscribeSettings subscription(const KeyPair& keys) const {
        SubscribeSettings settings;
        settings.alerts = publisher_->alerts().front();
        settings.requests = publisher_->requests().front();
        settings.server_key = server_.open;
        settings.secret = keys.secret;
        settings.since = 0;
        settings.timeout = milliseconds(10'000);
        return settings;
    }

    /// The ids that come until `count` are there.
    static std::string heard(SubscribeSettings settings, int count) {
        settings.count = count;
        std::string all;
        Listener listener;
        listener.deliver = [&](const Deliver& alert) {
            all += alert.header.id + " ";
            return true;
        };
        const auto ended = subscribe(settings, listener);
        EXPECT_EQ(ended.value_or(Ended::stopped), Ended::count) << "timed out after: " << all;
        return all;
    }

    /// Tries to subscribe until `counted` is above zero; nothing may come.
    void is_refused(const SubscribeSettings& as,
                    const std::function<std::int64_t(const Connections&)>& counted) const {
        std::stop_source stop;
        bool delivered = false;
        Listener listener;
        listener.deliver = [&](const Deliver&) { return delivered = true; };
        std::jthread subscriber([&] { (void)subscribe(as, listener, stop.get_token()); });
        EXPECT_TRUE(comes_true([&] { return counted(door()) > 0; })) << "refused and counted";
        stop.request_stop();
        subscriber.join();
        EXPECT_FALSE(delivered);
    }

    Connections door() const { return publisher_->counts().connections; }

    static bool comes_true(const std::function<bool()>& condition) {
        using Steady = std::chrono::steady_clock;
        const auto deadline = Steady::now() + std::chrono::seconds(20);
        while (!condition()) {
            if (Steady::now() > deadline) return false;
            std::this_thread::sleep_for(milliseconds(5));
        }
        return true;
    }

    TemporaryFolder folder_;
    std::unique_ptr<Store> store_;
    const KeyPair server_ = new_key_pair();
    const KeyPair radio_ = new_key_pair();
    const KeyPair stranger_ = new_key_pair();
    PublisherSettings settings_;
    std::unique_ptr<Publisher> publisher_;
};

}  // namespace vigie::alerts::test
