#include "alerts/subscribe.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include "alerts/error.h"
#include "alerts/place_file.h"
#include "alerts/topic.h"
#include "alerts/wire/sockets.h"

namespace vigie::alerts {
namespace {

using Steady = std::chrono::steady_clock;
using std::chrono::milliseconds;

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
            if (!settings.secret.empty()) identify(*socket, settings.secret, settings.server_key);
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
    Session(const SubscribeSettings& settings, const Listener& listener, std::optional<Place> place)
        : settings_(settings),
          requests_(settings.requests.empty() ? requests_endpoint(settings.alerts)
                                              : settings.requests),
          listener_(listener),
          subscriber_({settings.topics, settings.epoch, settings.since, std::move(place)}),
          place_(subscriber_.place()) {}

    text::Result<Ended> run(const std::stop_token& stop) {
        connect();
        while (!stop.stop_requested()) {
            line_->wait(breath);
            hear();
            if (unwritten_) return tl::make_unexpected(*unwritten_);
            if (refused_) return Ended::stopped;
            if (is_done()) return Ended::count;
            const auto now = Steady::now();
            const bool idle =
                settings_.timeout.count() > 0 && now - last_delivery_ >= settings_.timeout;
            if (idle) return Ended::timeout;
            const milliseconds patience(subscriber_.patience_ms());
            if (now - last_heard_ >= patience) act(subscriber_.on_silence());
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
        const Reconnect* again = nullptr;
        for (const Action& action : actions) {
            if (is_done()) return;  // what comes after it was not delivered
            if (const auto* alert = std::get_if<Deliver>(&action)) {
                deliver(*alert);
            } else if (const auto* begin = std::get_if<Begin>(&action)) {
                place_ = begin->place;
                keep_place();
            } else if (const auto* caught_up = std::get_if<CaughtUp>(&action)) {
                catch_up(*caught_up);
            } else if (const auto* question = std::get_if<Ask>(&action)) {
                line_->ask(question->frames);
            } else {
                again = std::get_if<Reconnect>(&action);
            }
        }
        if (!again) return;
        listener_.reconnecting(again->reason);
        connect();
    }

    void deliver(const Deliver& alert) {
        if (!listener_.deliver(alert)) {
            refused_ = true;
            return;
        }
        place_.take(alert.header.epoch, alert.header.seq, alert.prefixes);
        keep_place();
        count_ += 1;
        last_delivery_ = Steady::now();
    }

    void catch_up(const CaughtUp& caught_up) {
        place_ = caught_up.place;
        keep_place();
        listener_.caught_up(caught_up);
    }

    void keep_place() {
        if (settings_.place.empty()) return;
        if (auto written = write_place(settings_.place, place_); !written) {
            unwritten_ = written.error();
        }
    }

    [[nodiscard]] bool is_done() const {
        return refused_ || unwritten_ || (settings_.count > 0 && count_ >= settings_.count);
    }

    const SubscribeSettings& settings_;
    std::string requests_;
    const Listener& listener_;
    Subscriber subscriber_;
    Place place_;  // of what was really delivered: the machine may be ahead by a few actions
    zmq::context_t context_;
    std::unique_ptr<Line> line_;
    std::int64_t count_ = 0;
    bool refused_ = false;
    std::optional<text::Error> unwritten_;
    Steady::time_point last_heard_ = Steady::now();
    Steady::time_point last_delivery_ = Steady::now();
};

text::Result<std::optional<Place>> place_of(const SubscribeSettings& settings) {
    if (settings.place.empty()) return std::optional<Place>();
    auto place = VIGIE_TRY(read_place(settings.place));
    if (place && !is_place_of(*place, settings.topics)) {
        return text::fail(
            AlertError::bad_record,
            settings.place.string() +
                ": is the place of other topics; give each set of topics its own file");
    }
    return place;
}

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
                              const Listener& listener,
                              const std::stop_token& stop) {
    auto place = VIGIE_TRY(place_of(settings));
    try {
        return Session(settings, listener, std::move(place)).run(stop);
    } catch (const zmq::error_t& error) {
        return text::fail(AlertError::no_connection, "'" + settings.alerts + "': " + error.what());
    }
}

}  // namespace vigie::alerts
