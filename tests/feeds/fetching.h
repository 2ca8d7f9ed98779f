// The fetcher with a real server beside it, for the tests of both.
#pragma once

#include <chrono>
#include <string>
#include <utility>

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include "feeds/curl_fetcher.h"
#include "tests/feeds/loop.h"
#include "tests/support/http_server.h"

namespace vigie::feeds {

inline FetchLimits short_limits() {
    FetchLimits limits;
    limits.total = std::chrono::seconds{3};
    limits.connect = std::chrono::seconds{1};
    limits.slow_for = std::chrono::seconds{1};
    limits.body_bytes = 1 << 20;
    limits.header_bytes = 64 << 10;
    return limits;
}

inline Request request(const std::string& url) {
    Request wanted;
    wanted.url = url;
    wanted.user_agent = "vigie-test";
    wanted.allow_private = true;
    return wanted;
}

class Fetching : public testing::Test {
protected:
    Result<Reply> get(const std::string& path) { return get(request(server().url(path))); }

    Result<Reply> get(Request wanted) { return run(io, fetcher.fetch(std::move(wanted))); }

    static tests::HttpServer& server() {
        static tests::HttpServer the_server;
        return the_server;
    }

    static std::error_code code(const Result<Reply>& reply) {
        return reply ? std::error_code{} : reply.error().code;
    }

    boost::asio::io_context io;
    CurlFetcher fetcher{io, short_limits()};
};

}  // namespace vigie::feeds
