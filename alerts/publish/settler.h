// Waits for the disk so that the publisher's thread need not: on a busy one fdatasync takes a
// second, and alerts and heartbeats would stand behind it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace vigie::alerts {

class Settler {
public:
    using Clock = std::chrono::steady_clock;

    /// A disk that has not answered for so long is taken for one that fails. A busy one takes a
    /// second or a few.
    static constexpr std::chrono::seconds longest{10};

    /// `settle` may take its time; false = it failed. It is called from a thread of ours, one call
    /// at a time.
    explicit Settler(std::function<bool()> settle);
    Settler(const Settler&) = delete;
    Settler& operator=(const Settler&) = delete;
    Settler(Settler&&) = delete;
    Settler& operator=(Settler&&) = delete;
    /// Ends what was begun.
    ~Settler();

    /// What is written by now will be settled, once the disk answers. Never blocks. False when the
    /// last try failed, which is tried again, or one is under way for longer than `longest`.
    bool ask(Clock::time_point now = Clock::now());
    /// What is written by now is settled when it returns; false = it could not be.
    bool settle_now();

private:
    void run();

    std::function<bool()> settle_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool asked_ = false;
    bool busy_ = false;
    bool stopping_ = false;
    bool good_ = true;
    std::optional<Clock::time_point> unanswered_;  // the oldest request that is, since then
    std::thread thread_;
};

}  // namespace vigie::alerts
