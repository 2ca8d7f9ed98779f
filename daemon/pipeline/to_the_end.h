// How a coroutine waits for work on another executor: until it is done, whatever happens to the
// one who waits. Boost 1.81's co_spawn hands a cancellation to the other executor by a raw pointer
// to a signal that dies with the spawned coroutine: when that ends first, the pointer dangles. And
// work that is cancelled before it began throws inside the pool. So no cancellation crosses; the
// waiting coroutine notices its own at the next co_await.
#pragma once

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace vigie::daemon {

/// The completion token of every co_spawn that a cancelled coroutine may be waiting for.
inline auto to_the_end() {
    return boost::asio::bind_cancellation_slot(boost::asio::cancellation_slot(),
                                               boost::asio::use_awaitable);
}

}  // namespace vigie::daemon
