// The two bound sockets of a publisher, with the ports and keys of its settings. libzmq cannot send
// away a single peer, so when a key is withdrawn the door is closed and opened anew: whoever may
// still come in is back within a second, and replays what it missed.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <zmq.hpp>

#include "alerts/publish/doorman.h"
#include "alerts/publisher.h"

namespace vigie::alerts {

class Door {
public:
    /// Binds every port or none. A port that is taken is tried again for so long: one that was
    /// closed just now takes libzmq some milliseconds.
    static text::Result<std::unique_ptr<Door>> open(zmq::context_t& context,
                                                    const PublisherSettings& settings,
                                                    std::chrono::milliseconds patience);
    /// Binds those of the settings' ports that the door with the settings `held` does not hold, and
    /// lets them go: what fails here would fail after everybody was sent away.
    static text::Result<void> try_out(zmq::context_t& context,
                                      const PublisherSettings& settings,
                                      const PublisherSettings& held);
    explicit Door(zmq::context_t& context);

    [[nodiscard]] zmq::socket_t& live() { return live_; }

    [[nodiscard]] zmq::socket_t& requests() { return requests_; }

    [[nodiscard]] DoorWatch& live_watch() { return live_watch_; }

    [[nodiscard]] DoorWatch& requests_watch() { return requests_watch_; }

    /// Where they really are, in the order of the settings.
    struct Places {
        std::vector<std::string> alerts;
        std::vector<std::string> requests;
    };

    [[nodiscard]] const Places& places() const { return places_; }

    /// What was sent may take so long to leave when the door is closed; otherwise it does not
    /// leave.
    void linger(std::chrono::milliseconds longest);

private:
    text::Result<void> bind_all(const PublisherSettings& settings,
                                std::chrono::milliseconds patience);

    zmq::socket_t live_;
    zmq::socket_t requests_;
    DoorWatch live_watch_;
    DoorWatch requests_watch_;
    Places places_;
};

}  // namespace vigie::alerts
