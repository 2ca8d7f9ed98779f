// A poller before the real fetcher and a real server; only the clock is ours.
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <gtest/gtest.h>

#include "feeds/curl_fetcher.h"
#include "feeds/poller.h"
#include "feeds/visits.h"
#include "tests/feeds/loop.h"
#include "tests/support/http_server.h"

namespace vigie::feeds {

namespace asio = boost::asio;
using namespace std::chrono_literals;

/// Each look at the clock finds an hour gone, so that no test waits for an interval.
class HastyClock final : public text::Clock {
public:
    [[nodiscard]] text::Instant now() const override { return now_ += 1h; }

private:
    mutable text::Instant now_ = *text::parse_instant("2025-12-26T12:00:00Z");
};

inline FetchLimits limits() {
    FetchLimits limits;
    limits.total = 2s;
    limits.slow_for = 1s;
    limits.body_bytes = 1 << 20;
    return limits;
}

class Polling : public testing::Test {
protected:
    static tests::HttpServer& server() {
        static tests::HttpServer the_server;
        return the_server;
    }

    static Feed feed(const std::string& path, const std::string& name = "guetteur") {
        Feed made;
        made.name = name;
        made.url = server().url(path);
        made.language = "fr";
        made.allow_private = true;
        return made;
    }

    Harvest once(const Feed& feed, text::FeedState state = {}) {
        return run(io, poll_once(feed, std::move(state), doors));
    }

    asio::awaitable<bool> take(Harvest harvest) {
        for (const text::Article& article : harvest.fresh)
            known.insert(article.id);
        harvests.push_back(std::move(harvest));
        if (harvests.size() >= enough) stop.emit(asio::cancellation_type::terminal);
        co_return !disk_full;
    }

    /// Runs watch() until `count` harvests have been delivered.
    void watch_for(const Feed& feed, std::size_t count) {
        enough = count;
        asio::co_spawn(
            io,
            watch(feed, {}, doors),
            asio::bind_cancellation_slot(stop.slot(), [this](const std::exception_ptr& error) {
                cancelled = error != nullptr;
            }));
        io.restart();
        io.run();
    }

    asio::io_context io;
    CurlFetcher fetcher{io, limits()};
    HastyClock clock;
    std::set<std::string> known;
    std::vector<Harvest> harvests;
    std::size_t enough = 1;
    bool disk_full = false;
    bool cancelled = false;
    asio::cancellation_signal stop;
    Watch doors{fetcher,
                clock,
                [this](text::Article article) {
                    return known.contains(article.id) ? std::nullopt
                                                      : std::optional(std::move(article));
                },
                [this](Harvest harvest) { return take(std::move(harvest)); },
                &read_here,
                0ms};
};

}  // namespace vigie::feeds
