// What the daemon tells of itself while it lives: the watchdog's beat, the status line, who was
// turned away, what could not be published.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include "alerts/publisher.h"
#include "daemon/notify.h"
#include "daemon/pipeline/pulse.h"
#include "daemon/pipeline/tally.h"
#include "daemon/pipeline/writer.h"

namespace vigie::daemon {

/// Whether a count that goes up while all is well has stood still for too long.
class Standstill {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit Standstill(std::chrono::seconds patience) : patience_(patience) {}

    bool holds(std::int64_t count, Time now);

private:
    std::chrono::seconds patience_;
    std::int64_t last_ = -1;
    Time since_{};
};

/// Whether the writer's thread looks alive: it is asked to pass, and looked at once a `period`,
/// half of WatchdogSec. One that was not back by then is looked at often, so that one that is back
/// just before WatchdogSec is over is in time.
class WriterWatch {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit WriterWatch(std::chrono::milliseconds period) : period_(period) {}

    /// To be called before each pause: is the writer to be asked now? Not while it owes a pass from
    /// the last time.
    bool asks(Time now);

    /// It passed.
    void passed() { owes_ = false; }

    /// How long to pause until the next look.
    [[nodiscard]] std::chrono::milliseconds pause() const;

    /// A look: has it passed since it was asked? Only then it is alive, a batch may take its time.
    bool is_alive();

    /// Does it owe its pass for so long that systemd will kill? Told a little before.
    [[nodiscard]] bool is_stuck(Time now) const;

private:
    std::chrono::milliseconds period_;
    bool owes_ = false;
    bool missed_ = false;  // by the last look
    Time asked_{};
};

class Vitals {
public:
    /// All outlive it.
    struct Sources {
        alerts::Publisher& publisher;
        Writer& writer;
        const Pulse& pulse;
        const Tally& tally;
    };

    /// `watchdog` is half of WatchdogSec; none = nobody watches.
    Vitals(Sources sources, std::optional<std::chrono::milliseconds> watchdog);

    /// WATCHDOG=1 each time the event loop has come round and the writer's thread has passed since
    /// the last, while the schedule moves and the publisher's heart beats; the status line in any
    /// case. Until cancelled.
    boost::asio::awaitable<void> stay_alive(const Notify& notify);

    /// Who was turned away by the publisher: into the log, at most once a second. Until cancelled.
    boost::asio::awaitable<void> watch_the_door();

    /// Something that the status line should say besides, until it is empty again.
    void notice(std::string what) { notice_ = std::move(what); }

    void tell_status(const Notify& notify);

private:
    /// What has stopped; empty = nothing.
    std::string stuck();
    /// Asks the writer's thread to pass, unless that is still owed from the last time.
    void ask_writer(const boost::asio::any_io_executor& here);
    /// Into the log when there are new ones, at most once a minute.
    void tell_publisher_failures(std::int64_t failures);

    Sources sources_;
    std::string notice_;
    std::string told_stuck_;
    std::optional<std::chrono::milliseconds> watchdog_;
    WriterWatch writer_;
    Standstill publisher_{std::chrono::seconds{30}};  // six heartbeats
    std::int64_t failures_told_ = 0;                  // of the publisher
    std::chrono::steady_clock::time_point next_failures_{};
};

}  // namespace vigie::daemon
