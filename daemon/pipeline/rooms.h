// How many polls are under way together, so that what they hold in memory is bounded however many
// feeds there are, and so that feeds whose servers do not answer keep no others out: those that
// failed last time, were large or are new have half of the places at most. One thread only.
#pragma once

#include <vector>

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
    boost::asio::awaitable<feeds::Room> poll_place(feeds::Standing standing);

    boost::asio::io_context& io_;

    /// Of one kind: for all, and for those of them that are not proven.
    struct Places {
        Gate all;
        Gate unproven;
    };

    static boost::asio::awaitable<std::vector<Gate::Pass>> enter(Places& places,
                                                                 feeds::Standing standing);

    Places under_way_;
    Places holding_;
    Gate at_pages_;
};

}  // namespace vigie::daemon
