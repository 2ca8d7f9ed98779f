#include "alerts/subscribe.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include "alerts/error.h"
#include "alerts/topic.h"
#include "alerts/wire/sockets.h"

namespace vigie::alerts {
namespace {

using Steady = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr int silent_periods = 3;
/// However short a publisher's period, a reconnection is not tried more often.
constexpr milliseconds shortest_silence{500};
/// How long a stop request may wait.
constexpr milliseconds breath{100};

/// The two sockets, made anew at each reconnection.
class Line {
public:
    Line(zmq::context_t& context, const SubscribeSettings& settings, const std::string& requests)
        : live_(context, zmq::socket_type::sub), ask_(context, zmq::socket_type::dealer) {
        for (zmq::socket_t* socket : {&live_, &ask_}) {
            socket->set(zmq::sockopt::linger, 0);
            socket->set(zmq::sockopt::ipv6, true);
        }
        // Without PUB the silence brings the reconnection, and HELLO what was missed.
        if (settings.live) {
            for (const auto& prefix : settings.topics) {
                live_.set(zmq::sockopt::subscribe, whole_prefix(prefix));
            }
            if (settings.topics.empty()) {
                live_.set(zmq::sockopt::subscribe, std::string(topic_root));
            }
            live_.set(zmq::sockopt::subscribe, std::string(heartbeat_topic));
            live_.connect(settings.alerts);
        }
        ask_.connect(requests);
    }

    void wait(milliseconds longest) {
        std::array<zmq::pollitem_t, 2> items{
            {{live_.handle(), 0, ZMQ_POLLIN, 0}, {ask_.handle(), 0, ZMQ_POLLIN, 0}}};
        (void)zmq_poll(items.data(), static_cast<int>(items.size()), longest.count());
    }

    std::optional<Frames> live() { return receive(live_); }

    std::optional<Frames> reply() { return receive(ask_); }

    void ask(const Frames& frames) { send(ask_, frames); }

private:
    zmq::socket_t live_;
    zmq::socket_t ask_;
};

class Session {
public:
    Session(const SubscribeSettings& settings, const std::function<void(const Deliver&)>& deliver)
        : settings_(settings),
          requests_(settings.requests.empty() ? requests_endpoint(settings.alerts)
                                              : settings.requests),
          deliver_(deliver),
          subscriber_({settings.topics, settings.epoch, settings.since}) {}

    Ended run(const std::stop_token& stop) {
        connect();
        while (!stop.stop_requested()) {
            line_->wait(breath);
            hear();
            if (is_done()) return Ended::count;
            const auto now = Steady::now();
            const bool idle =
                settings_.timeout.count() > 0 && now - last_delivery_ >= settings_.timeout;
            if (idle) return Ended::timeout;
            if (now - last_heard_ >= silence()) act(subscriber_.on_silence());
        }
        return Ended::stopped;
    }

private:
    void connect() {
        line_ = std::make_unique<Line>(context_, settings_, requests_);
        last_heard_ = Steady::now();
        act(subscriber_.start());
    }

    void hear() {
        // Answers first: what is live may be held until they have come.
        while (const auto frames = is_done() ? std::nullopt : line_->reply()) {
            last_heard_ = Steady::now();
            act(subscriber_.on_reply(*frames));
        }
        while (const auto frames = is_done() ? std::nullopt : line_->live()) {
            // A lost answer must not hide behind heartbeats.
            if (!subscriber_.waiting()) last_heard_ = Steady::now();
            act(subscriber_.on_live(*frames));
        }
    }

    void act(const std::vector<Action>& actions) {
        bool again = false;
        for (const Action& action : actions) {
            if (const auto* alert = std::get_if<Deliver>(&action); alert && !is_done()) {
                deliver_(*alert);
                count_ += 1;
                last_delivery_ = Steady::now();
            } else if (const auto* question = std::get_if<Ask>(&action)) {
                line_->ask(question->frames);
            } else if (std::holds_alternative<Reconnect>(action)) {
                again = true;
            }
        }
        if (again) connect();
    }

    [[nodiscard]] bool is_done() const { return settings_.count > 0 && count_ >= settings_.count; }

    [[nodiscard]] milliseconds silence() const {
        return std::max(shortest_silence, milliseconds(silent_periods * subscriber_.period_ms()));
    }

    const SubscribeSettings& settings_;
    std::string requests_;
    const std::function<void(const Deliver&)>& deliver_;
    Subscriber subscriber_;
    zmq::context_t context_;
    std::unique_ptr<Line> line_;
    std::int64_t count_ = 0;
    Steady::time_point last_heard_ = Steady::now();
    Steady::time_point last_delivery_ = Steady::now();
};

}  // namespace

std::string requests_endpoint(const std::string& alerts) {
    constexpr std::string_view ipc_name = "alerts.ipc";
    if (alerts.ends_with(ipc_name)) {
        return alerts.substr(0, alerts.size() - ipc_name.size()) + "requests.ipc";
    }
    const auto colon = alerts.rfind(':');
    int port = 0;
    const char* end = alerts.data() + alerts.size();
    if (!alerts.starts_with("tcp://") || colon == std::string::npos) return alerts;
    const auto [read, error] = std::from_chars(alerts.data() + colon + 1, end, port);
    if (error != std::errc() || read != end) return alerts;
    return alerts.substr(0, colon + 1) + std::to_string(port + 1);
}

text::Result<Ended> subscribe(const SubscribeSettings& settings,
                              const std::function<void(const Deliver&)>& deliver,
                              const std::stop_token& stop) {
    try {
        return Session(settings, deliver).run(stop);
    } catch (const zmq::error_t& error) {
        return text::fail(AlertError::no_connection, "'" + settings.alerts + "': " + error.what());
    }
}

}  // namespace vigie::alerts
