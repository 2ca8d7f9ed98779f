// All that the publisher's thread owns. Made on the caller's thread, so that a failure to bind is
// an error of start(); used by the thread alone from then on, but for counters, changes, the bell,
// and a few alerts that leave on the way of whoever committed them, while the thread sleeps.
#pragma once

#include <atomic>
#include <chrono>
#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include <zmq.hpp>

#include "alerts/publish/bell.h"
#include "alerts/publish/door.h"
#include "alerts/publish/doorman.h"
#include "alerts/publish/outgoing.h"
#include "alerts/publish/patience.h"
#include "alerts/publish/resending.h"
#include "alerts/publisher.h"
#include "alerts/wire/answer.h"
#include "alerts/wire/header_text.h"

namespace vigie::alerts {

class Publisher::Room {
public:
    Room(PublisherSettings settings, std::unique_ptr<Store> outbox, Watermark watermark);
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;
    Room(Room&&) = delete;
    Room& operator=(Room&&) = delete;
    ~Room();

    text::Result<void> open(const std::string& control);
    text::Result<void> change(PublisherSettings settings);

    void wake(std::vector<OutboxRow> rows);
    void announce(std::string topic, std::string body);

    [[nodiscard]] const Door::Places& places() const { return places_; }

    [[nodiscard]] PublisherCounts counts() const;

private:
    using Steady = std::chrono::steady_clock;

    void run();
    void turn();
    bool beat();
    void wait_until(Steady::time_point next, std::unique_lock<std::mutex>& mine);
    void hear_connections();
    void hear_subscriptions();

    bool publish_at_once() noexcept;
    Outgoing::Step publish();
    void note_sent(Outgoing::Step step);
    bool publish_and_tell(const OutboxRow& row, Patience* patience);
    bool publish(const OutboxRow& row, Patience* patience);
    void wait_for_room();
    void repeat(const OutboxRow& row);
    bool publish(const OutboxRow& row, const Address& address, Patience* patience);
    bool offer(std::span<const std::string_view> parts, Patience* patience);
    bool offer(const Frames& frames);
    void finish();
    void serve(zmq::socket_t& desk, bool is_owner);
    void serve(zmq::socket_t& desk, const Frames& frames, const std::string& peer, bool is_owner);
    void resend(const std::string& peer, const Request& request);
    void count_replay(const Request& request, const std::vector<Frames>& messages);
    void send_notices();
    void note_places();
    void make_changes();
    text::Result<void> apply(PublisherSettings settings);
    void reopen();

    PublisherSettings asked_;  // as they came
    PublisherSettings bound_;  // with the ports that were chosen for *
    std::unique_ptr<Store> outbox_;
    Outgoing outgoing_;
    text::SystemClock clock_;
    zmq::context_t context_;
    WritingThread writing_;
    Patience patience_;          // with alerts
    Patience notices_patience_;  // with heartbeats and notices: they go in between, and end no wait
    Doorman doorman_;
    zmq::socket_t control_;
    std::unique_ptr<Door> door_;
    Door::Places places_;  // since the start: read from any thread
    Bell bell_;
    Station station_;
    HeaderText header_;  // of alerts
    Resending resending_;

    struct Change {
        PublisherSettings settings;
        std::promise<text::Result<void>> done;
    };

    std::optional<std::int64_t> half_sent_;  ///< seq of the row that is out under one topic of two
    bool shut_ = false;                      ///< a port could not be bound again

    /// Held by the thread but for its sleep: whoever holds it may use all of the above. A socket
    /// may go from thread to thread like this (zmq_socket(3): a full fence).
    std::mutex awake_;
    std::mutex mutex_;
    std::deque<Change> changes_;                               // behind the mutex
    std::deque<std::pair<std::string, std::string>> notices_;  // too: topic and body
    std::atomic<std::int64_t> published_{0};
    std::atomic<std::int64_t> subscriptions_{0};
    std::atomic<std::int64_t> asked_for_{0};
    std::atomic<std::int64_t> refused_{0};
    std::atomic<std::int64_t> failures_{0};
    std::atomic<std::int64_t> dropped_notices_{0};
    std::atomic<std::int64_t> sent_{0};
    std::atomic<std::int64_t> heartbeats_{0};
    std::atomic<Steady::time_point> beat_{Steady::now()};
    std::atomic<std::int64_t> replays_{0};
    std::atomic<std::int64_t> replays_gone_{0};
    std::atomic<std::int64_t> replays_failed_{0};
    std::atomic<std::int64_t> replayed_{0};
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

}  // namespace vigie::alerts
