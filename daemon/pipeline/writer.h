// The one thread that owns desk and store. Groups of batches are filed one after another; whoever
// files one waits for its commit without blocking the network's thread.
#pragma once

#include <memory>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include "alerts/newsroom.h"
#include "text/time.h"

namespace vigie::daemon {

/// What is filed as one.
using Batches = std::vector<std::shared_ptr<const alerts::Batch>>;

class Writer {
public:
    /// From now on the writer's thread alone touches `newsroom`, but for seen().
    Writer(alerts::Newsroom& newsroom, const text::Clock& clock);

    /// Files them in this order and in one transaction; the committed rows, or why it was rolled
    /// back.
    boost::asio::awaitable<text::Result<std::vector<alerts::OutboxRow>>> file(Batches batches);

    /// The newsroom goes by these from the next batch on.
    boost::asio::awaitable<void> go_by(alerts::NewsroomSettings rules);

    /// Comes back when the thread has done everything before it: it is alive.
    boost::asio::awaitable<void> pass();

private:
    alerts::Newsroom& newsroom_;
    const text::Clock& clock_;
    boost::asio::thread_pool thread_{1};
};

}  // namespace vigie::daemon
