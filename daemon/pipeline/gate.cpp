#include "daemon/pipeline/gate.h"

#include <boost/asio/error.hpp>
#include <boost/asio/redirect_error.hpp>
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

Gate::Pass::~Pass() {
    if (gate_) gate_->inside_.try_receive([](boost::system::error_code) {});
}

}  // namespace vigie::daemon
