// Whether the schedule moves: the feeds' coroutines sleep, wake, fetch, and sleep again. When all
// that are awake have stood still for longer than any poll may take, or one that should have woken
// has not, something that nobody thought of holds them, and the daemon only looks alive. It counts
// what it is told; times are of the steady clock. One thread.
#pragma once

#include <chrono>
#include <set>

namespace vigie::daemon {

class Pulse {
public:
    using Time = std::chrono::steady_clock::time_point;
    using Sleeper = std::multiset<Time>::iterator;

    /// Far above the longest poll: its host's leave, thirty seconds of fetching, ten pages.
    static constexpr std::chrono::minutes patience{5};

    /// A feed is watched; it begins awake, and leaves awake.
    void join(Time now);
    void leave(Time now);
    /// One of them sleeps and is to wake at `until`.
    Sleeper fall_asleep(Time until, Time now);
    void wake(Sleeper sleeper, Time now);

    /// Something that is waited for is being done: a full disk is tried again.
    void moved(Time now) { last_move_ = now; }

    [[nodiscard]] bool is_stuck(Time now) const;

private:
    int awake_ = 0;
    Time last_move_{};
    std::multiset<Time> naps_;  ///< when each sleeper is to wake
};

/// join() and leave() by the scope of a coroutine.
class Watched {
public:
    explicit Watched(Pulse& pulse) : pulse_(pulse) {
        pulse_.join(std::chrono::steady_clock::now());
    }

    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;
    Watched(Watched&&) = delete;
    Watched& operator=(Watched&&) = delete;

    ~Watched() { pulse_.leave(std::chrono::steady_clock::now()); }

private:
    Pulse& pulse_;
};

/// fall_asleep() and wake() likewise.
class Nap {
public:
    Nap(Pulse& pulse, std::chrono::milliseconds pause)
        : pulse_(pulse),
          sleeper_(pulse_.fall_asleep(std::chrono::steady_clock::now() + pause,
                                      std::chrono::steady_clock::now())) {}

    Nap(const Nap&) = delete;
    Nap& operator=(const Nap&) = delete;
    Nap(Nap&&) = delete;
    Nap& operator=(Nap&&) = delete;

    ~Nap() { pulse_.wake(sleeper_, std::chrono::steady_clock::now()); }

private:
    Pulse& pulse_;
    Pulse::Sleeper sleeper_;
};

}  // namespace vigie::daemon
