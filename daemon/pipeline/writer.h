// The one thread that owns desk and store. Groups of batches are filed one after another, and their
// alerts are sent, or handed to the publisher, before the network's thread hears of the commit;
// whoever files a group waits for it without blocking that thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include "alerts/newsroom.h"
#include "text/time.h"

namespace vigie::daemon {

/// What is filed as one.
using Batches = std::vector<std::shared_ptr<const alerts::Batch>>;

/// An alert that is committed and on its way: what the log says of it.
struct Filed {
    std::string id;
    int revision = 0;
    std::string topic;
    std::int64_t seq = 0;
};

class Writer {
public:
    /// Called on the writer's thread with what was just committed; must not throw.
    using Publish = std::function<void(std::vector<alerts::OutboxRow>)>;

    /// From now on the writer's thread alone touches `newsroom`, but for seen().
    Writer(alerts::Newsroom& newsroom, Publish publish, const text::Clock& clock);

    /// Files them in this order and in one transaction; their alerts, or why it was rolled back.
    boost::asio::awaitable<text::Result<std::vector<Filed>>> file(Batches batches);

    /// The newsroom goes by these from the next batch on.
    boost::asio::awaitable<void> go_by(alerts::NewsroomSettings rules);

    /// Comes back when the thread has done everything before it: it is alive.
    boost::asio::awaitable<void> pass();

private:
    text::Result<std::vector<Filed>> file_here(const Batches& batches, text::Instant now);

    alerts::Newsroom& newsroom_;
    Publish publish_;
    const text::Clock& clock_;
    boost::asio::thread_pool thread_{1};
};

}  // namespace vigie::daemon
