#include "daemon/pipeline/gate.h"

#include <boost/asio/use_awaitable.hpp>

namespace vigie::daemon {

Gate::Gate(boost::asio::io_context& io, std::size_t places) : inside_(io, places) {}

boost::asio::awaitable<Gate::Pass> Gate::enter() {
    co_await inside_.async_send(boost::system::error_code{}, boost::asio::use_awaitable);
    co_return Pass(*this);
}

Gate::Pass::~Pass() {
    if (gate_) gate_->inside_.try_receive([](boost::system::error_code) {});
}

}  // namespace vigie::daemon
