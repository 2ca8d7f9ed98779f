// A client's stream over its whole life: the events that are due, then waiting for the next, with a
// comment from time to time so that proxies keep the connection and dead ones are noticed.
#pragma once

#include <chrono>
#include <functional>

#include "alerts/store.h"
#include "daemon/http/pieces.h"
#include "daemon/web/alert_events.h"
#include "daemon/web/audience.h"

namespace vigie::daemon::web {

class LiveAlerts final : public http::Pieces {
public:
    /// `sent` is asked anew each time; store and audience must outlive it.
    LiveAlerts(AlertQuery query,
               alerts::Store& store,
               std::function<alerts::Head()> sent,
               Audience& audience)
        : events_(std::move(query)),
          store_(store),
          sent_(std::move(sent)),
          audience_(audience),
          seat_(audience) {}

    /// Ends when the audience is closed, and when the store cannot be read: clients come again.
    boost::asio::awaitable<std::string> next() override;

    static constexpr std::chrono::seconds heartbeat{15};

private:
    AlertEvents events_;
    alerts::Store& store_;
    std::function<alerts::Head()> sent_;
    Audience& audience_;
    Audience::Seat seat_;
};

}  // namespace vigie::daemon::web
