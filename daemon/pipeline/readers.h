// The small pool of threads that does what costs time: parsing feeds and reading articles for
// events. Whoever asks waits without blocking the network's thread. What takes long by its size has
// one of the threads at a time, so that the others' work never waits for it.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>

#include "alerts/newsroom.h"
#include "daemon/pipeline/configuration.h"
#include "daemon/pipeline/crash_notes.h"
#include "daemon/pipeline/gate.h"
#include "daemon/telemetry/telemetry.h"
#include "feeds/poller.h"
#include "text/time.h"

namespace vigie::daemon {

class Readers {
public:
    /// Whoever asks does so on the thread that runs `io`.
    Readers(boost::asio::io_context& io,
            const text::Clock& clock,
            Telemetry& telemetry,
            CrashNotes& notes);

    /// The turn of something of that size to be extracted; nothing for what is small. To be had
    /// before extract(), and given up after it; read() and read_page() see to it themselves.
    boost::asio::awaitable<std::optional<Gate::Pass>> turn(std::size_t bytes);

    /// A feed's bytes to articles.
    boost::asio::awaitable<feeds::Result<feeds::Reading>> read(feeds::Reply reply,
                                                               feeds::Feed feed,
                                                               text::Instant seen);

    /// A page's bytes to its article; FeedError::out_of_time when the turn of one so large does not
    /// come in that time: behind many large feeds it would not come before its summary is told.
    boost::asio::awaitable<feeds::Result<feeds::Page>> read_page(feeds::Reply reply,
                                                                 std::chrono::milliseconds time);

    /// Articles to deliveries, in the same order, read with these tables. An article on which the
    /// extractor breaks, or over which the process died before, is delivered without reports and
    /// logged: it costs no other.
    boost::asio::awaitable<std::vector<alerts::Delivery>> extract(
        std::vector<text::Article> articles, std::shared_ptr<const ArticleTables> tables);

private:
    const text::Clock& clock_;
    Telemetry& telemetry_;
    CrashNotes& notes_;
    Gate large_;
    boost::asio::thread_pool threads_{2};
};

}  // namespace vigie::daemon
