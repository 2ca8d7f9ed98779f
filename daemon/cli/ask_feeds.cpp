#include "daemon/cli/ask_feeds.h"

#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include "feeds/curl_fetcher.h"
#include "feeds/health.h"

namespace vigie::daemon {
namespace {

using Each = std::function<void(const feeds::Feed&, const feeds::Harvest&)>;

boost::asio::awaitable<void> ask(feeds::Feed feed, feeds::Watch& watch, const Each& each) {
    text::FeedState unknown;
    const feeds::Harvest harvest = co_await feeds::poll_once(feed, std::move(unknown), watch);
    each(feed, harvest);
}

}  // namespace

void ask_feeds(const std::vector<feeds::Feed>& list, const Each& each) {
    boost::asio::io_context io(1);
    feeds::CurlFetcher fetcher(io);
    const text::SystemClock clock;
    feeds::Watch watch{fetcher, clock, {}, {}};
    for (const feeds::Feed& feed : list)
        boost::asio::co_spawn(io, ask(feed, watch, each), boost::asio::detached);
    io.run();
}

bool all_are_well(const std::vector<feeds::Feed>& list,
                  std::chrono::seconds stale_after,
                  const Show& show) {
    const text::SystemClock clock;
    bool all_well = true;
    ask_feeds(list, [&](const feeds::Feed& feed, const feeds::Harvest& harvest) {
        const text::Instant now = clock.now();
        show(feed, harvest.state, now);
        const feeds::Diagnosis found = feeds::diagnose(harvest.state, now, stale_after);
        all_well = all_well && found.health == feeds::Health::ok;
    });
    return all_well;
}

}  // namespace vigie::daemon
