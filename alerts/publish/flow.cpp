#include "alerts/publish/flow.h"

#include <algorithm>
#include <chrono>

#include "alerts/wire/sockets.h"

namespace vigie::alerts {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds one_wait{5};

/// While it stands, whose queue is full loses what is sent.
class Dropping {
public:
    explicit Dropping(zmq::socket_t& live) : live_(live) {
        live_.set(zmq::sockopt::xpub_nodrop, false);
    }

    Dropping(const Dropping&) = delete;
    Dropping& operator=(const Dropping&) = delete;
    Dropping(Dropping&&) = delete;
    Dropping& operator=(Dropping&&) = delete;

    ~Dropping() { live_.set(zmq::sockopt::xpub_nodrop, true); }

private:
    zmq::socket_t& live_;
};

}  // namespace

bool Flow::send(zmq::socket_t& live,
                std::span<const std::string_view> frames,
                std::int64_t subscriptions) {
    if (send_parts(live, frames, zmq::send_flags::dontwait)) {
        refused_.reset();
        return true;
    }
    const auto now = Clock::now();
    if (!refused_) refused_ = now;
    const auto waited = now - *refused_;
    const auto left = std::chrono::ceil<milliseconds>(patience_.left(now, subscriptions) - waited);
    if (left.count() > 0) {
        // Others have their turn in between.
        live.set(zmq::sockopt::sndtimeo, static_cast<int>(std::min(left, one_wait).count()));
        if (!send_parts(live, frames, zmq::send_flags::none)) return false;
    } else {
        patience_.waited_in_vain(waited);
        const Dropping dropping(live);
        send_parts(live, frames, zmq::send_flags::dontwait);
    }
    refused_.reset();
    return true;
}

void Flow::send_now(zmq::socket_t& live, const Frames& frames) {
    const Dropping dropping(live);
    alerts::send(live, frames);
}

}  // namespace vigie::alerts
