#include "alerts/publish/door.h"

#include <algorithm>
#include <thread>

#include "alerts/error.h"
#include "alerts/wire/sockets.h"

namespace vigie::alerts {
namespace {

using Steady = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds between_tries{5};

/// "5556" of tcp://host:5556, the whole of an ipc endpoint.
std::string_view place_of(const std::string& endpoint) {
    const std::string_view all = endpoint;
    return all.starts_with("tcp://") ? all.substr(all.rfind(':') + 1) : all;
}

/// Held by the door that is open now, perhaps under another name of this machine: whether it can be
/// bound shows only when that is closed. One that the system chooses always can be.
bool is_ours(const Port& port, const PublisherSettings& held) {
    const std::string_view place = place_of(port.endpoint);
    if (place == "*" || place == "0") return true;
    const auto same = [&](const Port& ours) { return place_of(ours.endpoint) == place; };
    return std::any_of(held.alerts.begin(), held.alerts.end(), same) ||
           std::any_of(held.requests.begin(), held.requests.end(), same);
}

text::Result<void> must_be_guarded(const Port& port, bool insecure) {
    if (insecure || !port.secret.empty() || is_loopback(port.endpoint)) return {};
    return text::fail(AlertError::insecure_bind,
                      "'" + port.endpoint +
                          "' can be reached from other machines, and no key is asked for: set "
                          "[keys] in the configuration, bind to 127.0.0.1 or to an ipc path, or "
                          "run with --insecure");
}

text::Result<std::string> bind_with_patience(zmq::socket_t& socket,
                                             const Port& port,
                                             milliseconds patience) {
    const auto deadline = Steady::now() + patience;
    for (;;) {
        guard(socket, port.secret);
        auto bound = bind(socket, port.endpoint);
        if (bound || Steady::now() >= deadline) return bound;
        // Only what is taken may be free in a moment.
        if (bound.error().code != make_error_code(AlertError::port_taken)) return bound;
        std::this_thread::sleep_for(between_tries);
    }
}

text::Result<std::vector<std::string>> bind_each(zmq::socket_t& socket,
                                                 const std::vector<Port>& ports,
                                                 milliseconds patience) {
    std::vector<std::string> places;
    places.reserve(ports.size());
    for (const Port& port : ports)
        places.push_back(VIGIE_TRY(bind_with_patience(socket, port, patience)));
    return places;
}

}  // namespace

Door::Door(zmq::context_t& context)
    : live_(make_publisher(context)),
      requests_(make_router(context)),
      live_watch_(context, live_),
      requests_watch_(context, requests_) {}

text::Result<std::unique_ptr<Door>> Door::open(zmq::context_t& context,
                                               const PublisherSettings& settings,
                                               milliseconds patience) {
    auto door = std::make_unique<Door>(context);
    if (auto bound = door->bind_all(settings, patience); !bound) {
        return tl::make_unexpected(bound.error());
    }
    return door;
}

text::Result<void> must_be_guarded(const PublisherSettings& settings) {
    for (const auto* ports : {&settings.alerts, &settings.requests}) {
        for (const Port& port : *ports) {
            if (auto guarded = must_be_guarded(port, settings.insecure); !guarded) return guarded;
        }
    }
    return {};
}

text::Result<void> Door::try_out(zmq::context_t& context,
                                 const PublisherSettings& settings,
                                 const PublisherSettings& held) {
    if (auto guarded = must_be_guarded(settings); !guarded) return guarded;
    zmq::socket_t trial = make_router(context);
    for (const auto* ports : {&settings.alerts, &settings.requests}) {
        for (const Port& port : *ports) {
            if (is_ours(port, held)) continue;
            // A secret, so that who comes in this moment is not let in unasked.
            guard(trial, port.secret);
            VIGIE_TRY(bind(trial, port.endpoint));
        }
    }
    return {};
}

text::Result<void> Door::bind_all(const PublisherSettings& settings, milliseconds patience) {
    if (auto guarded = must_be_guarded(settings); !guarded) return guarded;
    places_.alerts = VIGIE_TRY(bind_each(live_, settings.alerts, patience));
    places_.requests = VIGIE_TRY(bind_each(requests_, settings.requests, patience));
    return {};
}

void Door::linger(milliseconds longest) {
    const auto wait = static_cast<int>(longest.count());
    live_.set(zmq::sockopt::linger, wait);
    requests_.set(zmq::sockopt::linger, wait);
}

}  // namespace vigie::alerts
