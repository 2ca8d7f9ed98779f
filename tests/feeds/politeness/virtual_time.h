// A day that lasts a second: whoever sleeps is woken when nothing else is left to do, and the clock
// jumps to that moment.
#pragma once

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>

#include "text/time.h"

namespace vigie::feeds {

class VirtualTime final : public text::Clock {
public:
    VirtualTime(boost::asio::io_context& io, text::Instant start) : io_(io), now_(start) {}

    [[nodiscard]] text::Instant now() const override { return now_; }

    boost::asio::awaitable<void> sleep(std::chrono::milliseconds pause) {
        const auto sleeper = std::make_shared<Sleeper>(io_);
        const auto until = now_ + std::max(pause, std::chrono::milliseconds{0});
        const auto place = sleepers_.emplace(until, sleeper);
        boost::system::error_code ended;
        co_await sleeper->timer.async_wait(
            boost::asio::redirect_error(boost::asio::use_awaitable, ended));
        if (sleeper->woken) co_return;
        sleepers_.erase(place);
        throw boost::system::system_error(boost::asio::error::operation_aborted);
    }

    /// Lets everything happen that happens before `end`.
    void run_until(text::Instant end) {
        for (;;) {
            settle();
            const auto first = sleepers_.begin();
            if (first == sleepers_.end() || first->first >= end) break;
            now_ = std::max(now_, first->first);
            const std::shared_ptr<Sleeper> sleeper = first->second;
            sleepers_.erase(first);
            sleeper->woken = true;
            sleeper->timer.cancel();
        }
        now_ = end;
    }

    /// Lets everything happen that needs no time.
    void settle() {
        io_.restart();
        io_.poll();
    }

private:
    struct Sleeper {
        explicit Sleeper(boost::asio::io_context& io)
            : timer(io, boost::asio::steady_timer::time_point::max()) {}

        boost::asio::steady_timer timer;
        bool woken = false;
    };

    boost::asio::io_context& io_;
    text::Instant now_;
    std::multimap<text::Instant, std::shared_ptr<Sleeper>> sleepers_;  // the first come wake first
};

}  // namespace vigie::feeds
