// Who listens to the stream: so many at most, woken when an alert was published. One thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <set>
#include <utility>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

namespace vigie::daemon::web {

class Audience {
public:
    /// Being one of them; leaves when destroyed. The audience must outlive it.
    class Seat {
    public:
        explicit Seat(Audience& audience) : audience_(&audience) { ++audience.taken_; }

        Seat(Seat&& other) noexcept : audience_(std::exchange(other.audience_, nullptr)) {}

        Seat(const Seat&) = delete;
        Seat& operator=(const Seat&) = delete;
        Seat& operator=(Seat&&) = delete;

        ~Seat() {
            if (audience_) --audience_->taken_;
        }

    private:
        Audience* audience_;
    };

    Audience(boost::asio::io_context& io, std::size_t seats) : io_(io), seats_(seats) {}

    [[nodiscard]] bool is_full() const { return taken_ >= seats_; }

    [[nodiscard]] std::size_t taken() const { return taken_; }

    /// Waits for news, at most so long; false when none came.
    boost::asio::awaitable<bool> wait(std::chrono::milliseconds longest);
    /// Something was published.
    void wake();
    /// Wakes everybody for the last time.
    void close();

    [[nodiscard]] bool is_closed() const { return closed_; }

private:
    boost::asio::io_context& io_;
    const std::size_t seats_;
    std::size_t taken_ = 0;
    bool closed_ = false;
    std::set<boost::asio::steady_timer*> waiting_;
};

}  // namespace vigie::daemon::web
