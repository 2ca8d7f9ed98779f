#include "daemon/pipeline/vitals.h"

#include <algorithm>
#include <exception>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "daemon/log.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

/// Waits; false when it was cancelled.
asio::awaitable<bool> pause(std::chrono::milliseconds time) {
    error_code stopped;
    asio::steady_timer timer(co_await asio::this_coro::executor, time);
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, stopped));
    co_return !stopped;
}

}  // namespace

bool Standstill::holds(std::int64_t count, Time now) {
    if (count != last_) {
        last_ = count;
        since_ = now;
    }
    return now - since_ > patience_;
}

bool WriterWatch::asks(Time now) {
    if (std::exchange(owes_, true)) return false;
    asked_ = now;
    return true;
}

std::chrono::milliseconds WriterWatch::pause() const {
    return missed_ ? std::max(period_ / 10, std::chrono::milliseconds(1)) : period_;
}

bool WriterWatch::is_alive() {
    missed_ = owes_;
    return !missed_;
}

bool WriterWatch::is_stuck(Time now) const {
    return owes_ && now - asked_ >= period_ * 3 / 2;  // two periods are WatchdogSec
}

Vitals::Vitals(Sources sources, std::optional<std::chrono::milliseconds> watchdog)
    : sources_(sources), watchdog_(watchdog), writer_(watchdog.value_or(10s)) {}

asio::awaitable<void> Vitals::stay_alive(const Notify& notify) {
    const auto here = co_await asio::this_coro::executor;
    for (ask_writer(here); co_await pause(writer_.pause()); ask_writer(here)) {
        const bool is_back = writer_.is_alive();
        const std::string why = stuck();
        if (watchdog_ && why.empty() && is_back) notify.alive();
        if (why != told_stuck_ && !why.empty())
            log_error("stuck", {{"what", why}, {"next", "the watchdog is told nothing"}});
        told_stuck_ = why;
        tell_status(notify);
    }
}

void Vitals::ask_writer(const asio::any_io_executor& here) {
    if (!writer_.asks(Steady::now())) return;
    asio::co_spawn(
        here, sources_.writer.pass(), [this](const std::exception_ptr&) { writer_.passed(); });
}

std::string Vitals::stuck() {
    const auto now = Steady::now();
    if (writer_.is_stuck(now)) return "the writer";
    if (sources_.pulse.is_stuck(now)) return "the schedule of polls";
    if (publisher_.holds(sources_.publisher.counts().heartbeats, now)) return "the publisher";
    return "";
}

void Vitals::tell_status(const Notify& notify) {
    const Tally& tally = sources_.tally;
    const auto failures = sources_.publisher.counts().failures;
    tell_publisher_failures(failures);
    std::string status = std::to_string(tally.alerts) + " alerts from " +
                         std::to_string(tally.articles) + " articles; " +
                         std::to_string(tally.failed_polls) + " of " + std::to_string(tally.polls) +
                         " polls failed; publishing failed " + std::to_string(failures) + " times";
    if (!told_stuck_.empty()) status += "; stuck: " + told_stuck_;
    if (!notice_.empty()) status += "; " + notice_;
    notify.status(status);
}

asio::awaitable<void> Vitals::watch_the_door() {
    std::int64_t told = 0;
    while (co_await pause(1s)) {
        const alerts::Connections door = sources_.publisher.counts().connections;
        if (door.refused() == told) continue;
        log_warning("subscribers refused",
                    {{"times", std::to_string(door.refused() - told)},
                     {"last", door.last},
                     {"unknown_key", std::to_string(door.unknown_key)},
                     {"expired_key", std::to_string(door.expired_key)},
                     {"without_key", std::to_string(door.without_key)},
                     {"wrong_server_key", std::to_string(door.wrong_server_key)},
                     {"junk", std::to_string(door.junk)}});
        told = door.refused();
    }
}

void Vitals::tell_publisher_failures(std::int64_t failures) {
    const auto now = Steady::now();
    if (failures == failures_told_ || now < next_failures_) return;
    log_error("alerts could not be published",
              {{"times", std::to_string(failures - failures_told_)},
               {"next", "tried again at the next alert or heartbeat; is the disk full?"}});
    failures_told_ = failures;
    next_failures_ = now + 1min;
}

}  // namespace vigie::daemon
