// How many polls are under way together, so that what they hold in memory is bounded however many
// feeds there are. One thread only.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include "daemon/pipeline/gate.h"
#include "feeds/poll.h"
#include "feeds/poller.h"

namespace vigie::daemon {

class Rooms {
public:
    explicit Rooms(boost::asio::io_context& io);

    /// Makes the doors' polls ask here; `doors` must not outlive this.
    void stand_before(feeds::Watch& doors);

private:
    Gate under_way_;
    Gate at_pages_;
};

}  // namespace vigie::daemon
