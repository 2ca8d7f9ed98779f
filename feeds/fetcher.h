// The door to the web. One GET, conditional where validators are known, or one POST of a form; the
// answer's size, time, redirects and address are bounded by the implementation. See curl_fetcher.h
// for the real one.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include <boost/asio/awaitable.hpp>

#include "feeds/error.h"
#include "feeds/http/options.h"

namespace vigie::feeds {

struct Request {
    std::string url;
    std::string etag;           ///< sent byte for byte as If-None-Match; empty = not sent
    std::string last_modified;  ///< sent byte for byte as If-Modified-Since; empty = not sent
    std::string user_agent;
    std::string accept;  ///< which media types are wanted; empty = those of feeds
    HttpOptions http;
    /// application/x-www-form-urlencoded. Not empty: it is POSTed, and redirects are followed only
    /// where they keep the method (307, 308); validators are not sent.
    std::string form;
    /// Sooner than the implementation's own limit on the time that it may take; 0 = at that.
    std::chrono::milliseconds at_most{0};
    /// Asked before a redirect to another host is followed: leave is given by no error. Time spent
    /// waiting for it does not count. Null = no leave is needed.
    std::function<boost::asio::awaitable<Result<bool>>(std::string host)> enter_host = nullptr;
    /// Asked before a redirect is followed to an address; one that may not be: see Reply::location.
    /// Null = all may.
    std::function<bool(const std::string& to)> may_follow = nullptr;
    /// The host that `url` names may be on a loopback, private or link-local address; one that it
    /// redirects to may not ...
    bool allow_private = false;
    bool allow_private_redirects = false;  ///< ... but with this it may
};

/// Header values are as they came, without surrounding space; empty = not there. What a server
/// sends as several fields of one name is joined by ", " where that means the same (RFC 9110, 5.3).
struct Reply {
    long status = 0;  ///< of the last answer, after redirects
    std::string etag;
    std::string last_modified;
    std::string content_type;
    std::string content_language;  ///< joined
    std::string retry_after;
    std::string cache_control;  ///< joined; RFC 9111, 5.2
    std::string expires;        ///< an HTTP date, or "0" and other nonsense that means the past
    std::string date;           ///< the server's clock at the answer
    std::string age;            ///< seconds that a cache has held the answer
    std::string link;           ///< joined; RFC 8288: rel="hub", rel="self" and others
    std::string final_url;      ///< after redirects
    std::string location;       ///< where a redirect led that was not followed; empty = nowhere
    std::string moved_to;       ///< where permanent redirects (301, 308) led; empty = none
    std::string body;           ///< decompressed
    std::size_t bytes = 0;      ///< received over the network for the body, before decompression
    bool cut_short = false;  ///< the body is shorter than promised; the validators are then empty

    [[nodiscard]] bool ok() const { return status == 200; }

    [[nodiscard]] bool not_modified() const { return status == 304; }
};

class Fetcher {
public:
    Fetcher() = default;
    Fetcher(const Fetcher&) = delete;
    Fetcher& operator=(const Fetcher&) = delete;
    Fetcher(Fetcher&&) = delete;
    Fetcher& operator=(Fetcher&&) = delete;
    virtual ~Fetcher() = default;

    /// Any HTTP status is a Reply; an Error means that no complete answer came. Cancelling the
    /// coroutine removes the transfer.
    virtual boost::asio::awaitable<Result<Reply>> fetch(Request request) = 0;
};

}  // namespace vigie::feeds
