#include "daemon/web/live_alerts.h"

namespace vigie::daemon::web {

boost::asio::awaitable<std::string> LiveAlerts::next() {
    while (!audience_.is_closed()) {
        auto bytes = events_.next(store_, sent_());
        if (!bytes) break;
        if (!bytes->empty()) co_return *std::move(bytes);
        const bool news = co_await audience_.wait(heartbeat);
        if (!news) co_return events_.heartbeat();
    }
    co_return std::string();
}

}  // namespace vigie::daemon::web
