#include "daemon/pipeline/turning.h"

#include <chrono>

#include "feeds/poller.h"

namespace vigie::daemon {

using namespace std::chrono_literals;

boost::asio::awaitable<void> tell_turns(Telemetry& telemetry) {
    for (;;) {
        const auto due = Telemetry::Steady::now() + 1s;
        co_await feeds::sleep_here(1s);
        telemetry.loop_turned(Telemetry::Steady::now() - due);
    }
}

boost::asio::awaitable<void> tell_turns(Writer& writer, Telemetry& telemetry) {
    for (;;) {
        co_await feeds::sleep_here(2s);
        co_await writer.pass();
        telemetry.writer_turned();
    }
}

}  // namespace vigie::daemon
