#include "daemon/pipeline/hangups.h"

#include <chrono>
#include <utility>

#include "daemon/log.h"

namespace vigie::daemon {
namespace {

using boost::system::error_code;

constexpr std::chrono::milliseconds between_reloads{50};

}  // namespace

Hangups::Hangups(boost::asio::signal_set& signals, Service& service, Pipeline& pipeline)
    : signals_(signals), pause_(signals.get_executor()), service_(service), pipeline_(pipeline) {
    wait();
}

void Hangups::close() {
    signals_.cancel();
    pause_.cancel();
}

void Hangups::wait() {
    signals_.async_wait([this](const error_code& closed, int) {
        if (closed) return;
        if (!std::exchange(is_due_, true)) {
            pause_.expires_after(between_reloads);
            pause_.async_wait([this](const error_code& ended) {
                if (!ended) reload();
            });
        }
        wait();
    });
}

void Hangups::reload() {
    is_due_ = false;
    const auto done = service_.reload_ports();
    service_.telemetry().reloaded(done.has_value());
    pipeline_.notice(done ? "" : "not reloaded: " + done.error().message());
    if (done) return;
    log_error("not reloaded",
              {{"why", done.error().message()}, {"next", "the ports and keys from before hold"}});
}

}  // namespace vigie::daemon
