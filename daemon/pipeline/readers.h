// The small pool of threads that does what costs time: parsing feeds and reading articles for
// events. Whoever asks waits without blocking the network's thread.
#pragma once

#include <memory>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include "alerts/newsroom.h"
#include "daemon/pipeline/configuration.h"
#include "daemon/telemetry/telemetry.h"
#include "feeds/poller.h"
#include "text/time.h"

namespace vigie::daemon {

class Readers {
public:
    Readers(const text::Clock& clock, Telemetry& telemetry);

    /// A feed's bytes to articles.
    boost::asio::awaitable<feeds::Result<feeds::Reading>> read(feeds::Reply reply,
                                                               feeds::Feed feed,
                                                               text::Instant seen);

    /// A page's bytes to its article.
    boost::asio::awaitable<feeds::Result<feeds::Page>> read_page(feeds::Reply reply);

    /// Articles to deliveries, in the same order, read with these tables. An article on which the
    /// extractor breaks is delivered without reports and logged: it costs no other.
    boost::asio::awaitable<std::vector<alerts::Delivery>> extract(
        std::vector<text::Article> articles, std::shared_ptr<const ArticleTables> tables);

private:
    const text::Clock& clock_;
    Telemetry& telemetry_;
    boost::asio::thread_pool threads_{2};
};

}  // namespace vigie::daemon
