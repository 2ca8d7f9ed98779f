#include "alerts/publish/door.h"

#include <thread>

#include "alerts/error.h"
#include "alerts/wire/sockets.h"

namespace vigie::alerts {
namespace {

using Steady = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds between_tries{5};

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

text::Result<void> Door::bind_all(const PublisherSettings& settings, milliseconds patience) {
    for (const auto* ports : {&settings.alerts, &settings.requests}) {
        for (const Port& port : *ports) {
            if (auto guarded = must_be_guarded(port, settings.insecure); !guarded) return guarded;
        }
    }
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
