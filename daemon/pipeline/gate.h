// A bounded place: so many may be inside, the others wait their turn without blocking the thread.
// This is how a slow disk pushes back to the network: nothing is queued without bound, and nothing
// is dropped. One thread only.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <utility>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <boost/asio/io_context.hpp>

namespace vigie::daemon {

class Gate {
public:
    /// Being inside; leaves when destroyed.
    class Pass {
    public:
        explicit Pass(Gate& gate) : gate_(&gate) {}

        Pass(Pass&& other) noexcept : gate_(std::exchange(other.gate_, nullptr)) {}

        Pass(const Pass&) = delete;
        Pass& operator=(const Pass&) = delete;
        Pass& operator=(Pass&&) = delete;
        ~Pass();

    private:
        Gate* gate_;
    };

    Gate(boost::asio::io_context& io, std::size_t places);
    /// Throws boost::system::system_error operation_aborted when it is cancelled while it waits.
    boost::asio::awaitable<Pass> enter();
    /// The same; none when it cannot in that time.
    boost::asio::awaitable<std::optional<Pass>> enter_within(std::chrono::milliseconds time);

private:
    // A channel whose buffered messages are those inside: sending waits while it is full.
    boost::asio::experimental::channel<void(boost::system::error_code)> inside_;
};

}  // namespace vigie::daemon
