// A store and a publisher without keys behind real sockets.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include <gtest/gtest.h>
#include <zmq.hpp>

#include "alerts/publisher.h"
#include "alerts/store.h"
#include "alerts/subscribe.h"
#include "alerts/wire/sockets.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts::test {

using std::chrono::milliseconds;

class PublisherTest : public testing::Test {
protected:
    void SetUp() override {
        store_ = open_sqlite_store(folder_.path()).value();
        settings_.alerts = {Port{"tcp://127.0.0.1:*"}};
        settings_.requests = {Port{"tcp://127.0.0.1:*"}};
        settings_.heartbeat = milliseconds(50);
    }

    void start() {
        auto started = Publisher::start(folder_.path(), settings_);
        ASSERT_TRUE(started.has_value()) << started.error().message();
        publisher_ = *std::move(started);
    }

    void commit(const std::string& id, const std::string& topic, const std::string& former = "") {
        Entry entry;
        entry.now = at("2025-12-27T12:00:00Z");
        entry.alerts = {{id, ++revisions_[id], topic, former, R"({"id":")" + id + "\"}"}};
        ASSERT_TRUE(store_->commit(entry).has_value());
        if (publisher_) publisher_->wake();
    }

    SubscribeSettings subscription() const {
        SubscribeSettings settings;
        settings.alerts = publisher_->alerts().front();
        settings.requests = publisher_->requests().front();
        settings.since = 0;
        settings.timeout = milliseconds(10'000);
        return settings;
    }

    /// "a1 b1 a2": what a subscriber delivers.
    static std::string heard(const SubscribeSettings& settings,
                             const std::function<void(int)>& after = nullptr) {
        std::string all;
        int count = 0;
        Listener listener;
        listener.deliver = [&](const Deliver& alert) {
            all += alert.header.id + std::to_string(alert.header.revision) + " ";
            if (after) after(++count);
            return true;
        };
        const auto ended = subscribe(settings, listener);
        EXPECT_TRUE(ended.has_value());
        EXPECT_EQ(ended.value_or(Ended::stopped), Ended::count) << "timed out after: " << all;
        return all;
    }

    zmq::socket_t dealer() {
        zmq::socket_t socket(context_, zmq::socket_type::dealer);
        socket.set(zmq::sockopt::linger, 0);
        socket.set(zmq::sockopt::rcvtimeo, 10'000);
        socket.connect(publisher_->requests().front());
        return socket;
    }

    static Frames next(zmq::socket_t& socket) {
        Frames frames;
        for (bool more = true; more;) {
            zmq::message_t part;
            if (!socket.recv(part)) return {};
            more = part.more();
            frames.push_back(part.to_string());
        }
        return frames;
    }

    TemporaryFolder folder_;
    std::unique_ptr<Store> store_;
    PublisherSettings settings_;
    std::unique_ptr<Publisher> publisher_;
    std::map<std::string, int> revisions_;
    zmq::context_t context_;
};

}  // namespace vigie::alerts::test
