// For how long sending may be held up for queues that are full: a pure account of time. Who reads
// as fast as it can is waited for; who does not read loses what is live and asks for it later. A
// queue tells that it has room only when half of it is read, so the wait has a bound rather than a
// measure, and all waits that were in vain together have one too: nobody can hold up the others.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace vigie::alerts {

class Patience {
public:
    using Clock = std::chrono::steady_clock;
    using Span = Clock::duration;

    /// For one message: as long as TCP may take over a hitch, and half a queue for each reader, all
    /// of whom one thread serves.
    static constexpr Span least = std::chrono::milliseconds(250);
    static constexpr Span for_each = std::chrono::milliseconds(5);
    static constexpr Span most = std::chrono::seconds(1);
    /// Of what was waited in vain, a tenth of the time that passes makes up again.
    static constexpr int regained = 10;

    explicit Patience(Clock::time_point now) : at_(now) {}

    /// So long the next message may wait, with so many subscriptions open.
    Span left(Clock::time_point now, std::int64_t subscriptions) {
        left_ = std::min<Span>(most, left_ + (now - at_) / regained);
        at_ = now;
        const auto many = std::clamp<std::int64_t>(subscriptions, 0, most / for_each);
        return std::min({least + many * for_each, left_, most});
    }

    /// So long was waited, and there was no room at the end of it.
    void waited_in_vain(Span span) { left_ -= span; }

private:
    Span left_ = most;
    Clock::time_point at_;
};

}  // namespace vigie::alerts
