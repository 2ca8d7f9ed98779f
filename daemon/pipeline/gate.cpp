#include "daemon/pipeline/gate.h"

#include <exception>
#include <variant>

#include <boost/asio/error.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>

namespace vigie::daemon {

Gate::Gate(boost::asio::io_context& io, std::size_t places) : inside_(io, places) {}

boost::asio::awaitable<Gate::Pass> Gate::enter() {
    const boost::system::error_code message;
    boost::system::error_code refused;
    co_await inside_.async_send(message,
                                boost::asio::redirect_error(boost::asio::use_awaitable, refused));
    // A channel has an error of its own for it; everybody else looks for this one.
    if (refused) throw boost::system::system_error(boost::asio::error::operation_aborted);
    co_return Pass(*this);
}

boost::asio::awaitable<std::optional<Gate::Pass>> Gate::enter_within(
    std::chrono::milliseconds time) {
    using boost::asio::experimental::awaitable_operators::operator||;
    boost::asio::steady_timer over(co_await boost::asio::this_coro::executor, time);
    try {
        // Named first: g++ 12 may destroy temporaries of such an expression twice.
        boost::asio::awaitable<Pass> entering = enter();
        boost::asio::awaitable<void> waiting = over.async_wait(boost::asio::use_awaitable);
        auto first = co_await (std::move(entering) || std::move(waiting));
        if (first.index() == 1) co_return std::nullopt;
        co_return std::optional<Pass>(std::get<0>(std::move(first)));
    } catch (const boost::asio::multiple_exceptions& both) {  // cancelled, each of the two
        std::rethrow_exception(both.first_exception());
    }
}

Gate::Pass::~Pass() {
    if (gate_) gate_->inside_.try_receive([](boost::system::error_code) {});
}

}  // namespace vigie::daemon
