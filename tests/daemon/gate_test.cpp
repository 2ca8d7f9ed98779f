#include "daemon/pipeline/gate.h"

#include <exception>
#include <optional>
#include <utility>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/system/system_error.hpp>
#include <gtest/gtest.h>

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;

asio::awaitable<void> go_in(Gate& gate, std::optional<Gate::Pass>& pass) {
    Gate::Pass mine = co_await gate.enter();
    pass.emplace(std::move(mine));
}

/// A gate of one place, which `first` has once the loop has turned.
struct OneInside : testing::Test {
    OneInside() { asio::co_spawn(io, go_in(gate, first), asio::detached); }

    asio::io_context io;
    Gate gate{io, 1};
    std::optional<Gate::Pass> first;
    std::optional<Gate::Pass> second;
};

TEST_F(OneInside, WhoWaitsIsLetInWhenItLeaves) {
    asio::co_spawn(io, go_in(gate, second), asio::detached);
    io.poll();
    ASSERT_TRUE(first);
    EXPECT_FALSE(second);
    first.reset();
    io.poll();
    EXPECT_TRUE(second);
}

TEST_F(OneInside, WhoIsSentAwayWhileWaitingIsCancelledAsEverywhere) {
    asio::cancellation_signal stop;
    boost::system::error_code why;
    asio::co_spawn(io,
                   go_in(gate, second),
                   asio::bind_cancellation_slot(stop.slot(), [&](const std::exception_ptr& thrown) {
                       try {
                           if (thrown) std::rethrow_exception(thrown);
                       } catch (const boost::system::system_error& error) {
                           why = error.code();
                       }
                   }));
    io.poll();
    stop.emit(asio::cancellation_type::terminal);
    io.poll();
    EXPECT_EQ(why, asio::error::operation_aborted);
    EXPECT_FALSE(second);
}

}  // namespace
}  // namespace vigie::daemon
