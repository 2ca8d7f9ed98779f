// How long an alert waits for room in a subscriber's queue. A flood fills a queue of a thousand in
// a millisecond or two, and who is only so far behind shall not lose it. libzmq does not say whose
// queue is full, nor how far it has come; but its writing thread sleeps when it can write nothing
// more, and then it is a queue of somebody who does not read.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include <zmq.hpp>

#include "alerts/wire/sockets.h"

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

    /// Now; none where the kernel does not tell.
    [[nodiscard]] std::optional<bool> is_asleep();

private:
    void find();

    std::string name_;  // as the kernel tells it
    int stat_ = -1;     // its line in /proc; negative = not found
};

/// Whoever reads nothing, or slowly, must not hold up the others: all that can be taken from them
/// is one idle wait for every half queue of messages, 2,000 a second, however many such readers
/// there are.
class Patience {
public:
    using Clock = std::chrono::steady_clock;
    using IsAsleep = std::function<std::optional<bool>()>;

    /// So long a message waits beside a thread that sleeps more often than not.
    static constexpr std::chrono::milliseconds longest_idle{250};
    /// A thread that is at work all the time writes for somebody, or is kept busy by strangers.
    static constexpr std::chrono::milliseconds longest{2000};
    /// libzmq hears by the half queue what was read, so who was left behind is back in step only
    /// then.
    static constexpr std::int64_t between_waits = most_queued / 2;

    explicit Patience(IsAsleep is_asleep) : is_asleep_(std::move(is_asleep)) {}

    /// Somebody's queue is full. Shall the message wait, and be tried again in a moment?
    [[nodiscard]] bool lasts(Clock::time_point now);

    /// A message left.
    void went();

private:
    IsAsleep is_asleep_;
    std::int64_t went_ = between_waits;  // since a wait was in vain
    std::optional<Clock::time_point> waiting_;
    std::int64_t looks_ = 0;
    std::int64_t asleep_ = 0;  // of them
};

}  // namespace vigie::alerts
