// Sends over the live socket, with as much patience as slow readers deserve. A burst of alerts is
// longer than a subscriber's queue: unless sending waits for those who read, most of it would be
// let go and asked for again. ZMQ_XPUB_NODROP is how libzmq tells that a queue is full; who has not
// made room when patience ends loses that message, and no other subscriber waits for it again until
// it has read half its queue.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <zmq.hpp>

#include "alerts/publish/patience.h"
#include "alerts/wire/frames.h"

namespace vigie::alerts {

class Flow {
public:
    /// False = some queue is full, and there is patience left: offer the same message again. True
    /// = it has left, but not to those who were waited for in vain. Waits for some milliseconds.
    bool send(zmq::socket_t& live,
              std::span<const std::string_view> frames,
              std::int64_t subscriptions);
    /// Waits for nobody: whose queue is full loses it.
    static void send_now(zmq::socket_t& live, const Frames& frames);

private:
    using Clock = Patience::Clock;

    Patience patience_{Clock::now()};
    std::optional<Clock::time_point> refused_;  // first, of the message that is offered
};

}  // namespace vigie::alerts
