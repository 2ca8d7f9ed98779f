// systemd's readiness protocol, spoken directly: one datagram of KEY=VALUE lines to the socket
// that $NOTIFY_SOCKET names (sd_notify(3)). No libsystemd: it is thirty lines and one dependency
// less. Without $NOTIFY_SOCKET every call does nothing.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::daemon {

class Notify {
public:
    /// `address` as in $NOTIFY_SOCKET: a path, or "@name" in Linux's abstract space; empty = none.
    explicit Notify(std::string address);
    /// The one of this process's environment. The variable is left for no child to see.
    static Notify from_environment();

    void ready() const { send("READY=1"); }

    /// The configuration is being read again, from now until ready().
    void reloading() const;

    void stopping() const { send("STOPPING=1"); }

    void alive() const { send("WATCHDOG=1"); }

    /// One line for `systemctl status`; line ends in it become spaces.
    void status(std::string_view line) const;

private:
    /// Lost messages are nobody's error: the supervisor may be gone, the daemon goes on.
    void send(std::string_view message) const;
    std::string address_;
};

/// How often to say that we are alive: half of $WATCHDOG_USEC, and only when $WATCHDOG_PID is
/// ours. None when no watchdog was asked for.
std::optional<std::chrono::milliseconds> watchdog_period();

}  // namespace vigie::daemon
