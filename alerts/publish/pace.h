// A flood leaves no faster than libzmq's thread can take it to the subscribers: a queue holds a
// thousand alerts, and the publisher's thread fills it in a millisecond or two. libzmq does not say
// how full its queues are, but its thread rests when it can write nothing more: what is still
// queued then waits for a subscriber that does not read, and nobody waits for that one.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <ctime>
#include <functional>
#include <optional>
#include <string>

#include <zmq.hpp>

namespace vigie::alerts {

/// The one thread of a context that writes to subscribers.
class WritingThread {
public:
    /// Before the context's first socket, as it names the thread.
    explicit WritingThread(zmq::context_t& context);
    WritingThread(const WritingThread&) = delete;
    WritingThread& operator=(const WritingThread&) = delete;
    WritingThread(WritingThread&&) = delete;
    WritingThread& operator=(WritingThread&&) = delete;
    ~WritingThread();

    /// What it does now, and how long it has run at all.
    struct Look {
        bool is_asleep = false;
        std::chrono::nanoseconds ran{0};
    };

    /// None where the kernel does not tell.
    [[nodiscard]] std::optional<Look> look();

private:
    void find();

    std::string name_;  // as the kernel tells it
    int stat_ = -1;     // its line in /proc; negative = not found
    clockid_t clock_{};
};

/// How much may be handed over before the thread must have rested: slept without a moment's run
/// between two looks. One that is woken again and again writes to who reads at its own pace.
class Pace {
public:
    using Clock = std::chrono::steady_clock;
    using Look = std::function<std::optional<WritingThread::Look>()>;

    /// So long it rests at least for each subscription, up to `first_rest`: who shares a core with
    /// others needs its turn to read. One that has just been woken needs longer.
    static constexpr std::chrono::microseconds rest{50};
    static constexpr std::chrono::microseconds first_rest{1000};
    /// A flood is over when nothing went, or nothing had to wait, for so long.
    static constexpr std::chrono::milliseconds calm{100};
    /// Who reads slowly wakes the thread again and again; a flood waits so long for such, page by
    /// page, which leaves 10,000 alerts a second to the others: while it runs less than half of the
    /// time.
    static constexpr std::chrono::milliseconds longest_idle{20};
    /// A thread that runs all the time writes for somebody, or is kept busy by strangers.
    static constexpr std::chrono::seconds longest{2};

    explicit Pace(Look look) : look_(std::move(look)) {}

    /// What a queue may take, and how many there are.
    struct Queues {
        std::size_t room = 0;
        std::int64_t count = 1;
    };

    /// May so many messages go now?
    [[nodiscard]] bool admits(std::size_t messages, Queues queues, Clock::time_point now);

    /// They went.
    void count(std::size_t messages, Clock::time_point now);

private:
    bool has_rested(std::int64_t queues, Clock::time_point now);

    Look look_;
    std::size_t handed_ = 0;  // since the thread rested
    Clock::time_point handed_at_{};
    Clock::time_point rested_{};
    std::optional<Clock::time_point> waiting_;  // since then
    std::chrono::nanoseconds ran_before_{0};    // before it
    Clock::time_point ran_at_{};                // when it was last seen to have run
    std::chrono::nanoseconds ran_{0};
};

}  // namespace vigie::alerts
