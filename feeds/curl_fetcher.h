// The Fetcher over libcurl: all transfers on one curl multi handle, driven by one io_context that
// is run by one thread. Every limit is counted here, on decoded bytes, because libcurl 7.88 does
// not bound chunked bodies or headers by itself. How many transfers one host bears is the poller's
// to decide (feeds/poller.h): here a host whose transfers hang would hold up its others.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "feeds/fetcher.h"

namespace boost::asio {
class io_context;
}

namespace vigie::feeds {

struct FetchLimits {
    std::size_t body_bytes = 8u << 20;  ///< decompressed; also of each redirect's own page
    /// How many times larger than what was received a body may become: feeds pack to a tenth,
    /// rarely to a thirtieth; a bomb is known long before it is `body_bytes` large.
    std::size_t expansion = 100;
    std::size_t header_bytes = 256u << 10;    ///< of all answers of one request together
    std::chrono::milliseconds total{30'000};  ///< of one request with all its redirects
    std::chrono::milliseconds connect{10'000};
    long slow_bytes_per_second = 200;   ///< slower than this ...
    std::chrono::seconds slow_for{10};  ///< ... for so long breaks the transfer off
    long redirects = 5;
    /// At a time. More than all who may fetch together need (daemon/pipeline/rooms.h): who waits
    /// for one here waits behind servers that drip, and nobody sees it.
    long connections = 1024;
    long connections_kept = 256;  ///< for the next poll
    std::string ca_file;          ///< further trusted certificates (PEM); empty = the system's
};

class CurlFetcher final : public Fetcher {
public:
    /// `io` must outlive the fetcher and be run by one thread only.
    explicit CurlFetcher(boost::asio::io_context& io, FetchLimits limits = {});
    ~CurlFetcher() override;
    CurlFetcher(const CurlFetcher&) = delete;
    CurlFetcher& operator=(const CurlFetcher&) = delete;
    CurlFetcher(CurlFetcher&&) = delete;
    CurlFetcher& operator=(CurlFetcher&&) = delete;

    boost::asio::awaitable<Result<Reply>> fetch(Request request) override;

    /// Transfers under way.
    [[nodiscard]] std::size_t running() const;

private:
    struct Driver;
    std::shared_ptr<Driver> driver_;  // shared with the transfers under way
};

}  // namespace vigie::feeds
