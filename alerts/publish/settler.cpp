#include "alerts/publish/settler.h"

#include <utility>

#include "alerts/publish/thread.h"

namespace vigie::alerts {

Settler::Settler(std::function<bool()> settle)
    : settle_(std::move(settle)), thread_(start_without_signals([this] { run(); })) {}

Settler::~Settler() {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

bool Settler::ask(Clock::time_point now) {
    const std::scoped_lock lock(mutex_);
    asked_ = true;
    unanswered_ = unanswered_.value_or(now);
    changed_.notify_all();
    return good_ && now - *unanswered_ <= longest;
}

bool Settler::settle_now() {
    std::unique_lock lock(mutex_);
    asked_ = true;
    changed_.notify_all();
    changed_.wait(lock, [this] { return !asked_ && !busy_; });
    return good_;
}

void Settler::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return asked_ || stopping_; });
        if (!asked_) return;
        asked_ = false;
        busy_ = true;
        lock.unlock();
        const bool good = settle_();
        lock.lock();
        busy_ = false;
        good_ = good;
        unanswered_ = asked_ ? std::optional(Clock::now()) : std::nullopt;
        changed_.notify_all();
    }
}

}  // namespace vigie::alerts
