// How long an alert waits for room in a subscriber's queue. A flood fills a queue of a thousand in
// a millisecond or two, and who is only so far behind shall not lose it. libzmq does not say whose
// queue is full, nor how far it has come; but its writing thread sleeps when it can write nothing
// more, and then it is a queue of somebody who does not read.
#pragma once

#include <chrono>
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

/// Whoever reads nothing, or slowly, must not hold up the others: all waiting is paid from one
/// purse, which fills with every message that leaves and with the time in which nobody had to wait.
/// Time beside a thread that sleeps costs four times as much as beside one that works. So a flood
/// goes on at 2,000 messages a second while nobody takes anything, and at 500 while the thread is
/// kept busy, however many slow readers there are.
class Patience {
public:
    using Clock = std::chrono::steady_clock;
    using IsAsleep = std::function<std::optional<bool>()>;

    /// The purse: the longest wait beside a thread that works.
    static constexpr std::chrono::milliseconds whole{1000};
    static constexpr int price_of_sleep = 4;
    /// libzmq hears by the half queue what was read: so many messages fill the purse.
    static constexpr std::chrono::nanoseconds a_message =
        std::chrono::nanoseconds(whole) / (most_queued / 2);

    explicit Patience(IsAsleep is_asleep) : is_asleep_(std::move(is_asleep)) {}

    /// Somebody's queue is full. Shall the message wait, and be tried again in a moment?
    [[nodiscard]] bool lasts(Clock::time_point now);

    /// Nobody waits, and there is nothing to fill: went() would change nothing, whatever the time.
    [[nodiscard]] bool is_whole() const { return !is_waiting_ && purse_ == whole; }

    /// A message left.
    void went(Clock::time_point now);

private:
    IsAsleep is_asleep_;
    std::chrono::nanoseconds purse_{whole};
    Clock::time_point paid_{};  // until then
    bool is_waiting_ = false;
};

}  // namespace vigie::alerts
