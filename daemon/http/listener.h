// vigie's own small HTTP server (Boost.Beast): one request a connection, each bounded in time, in
// header and in body, so many at once, the others wait in the kernel. What is answered is the
// site's to decide; to HEAD goes the head of that alone. TLS is a reverse proxy's work.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>

#include <boost/asio/awaitable.hpp>

#include "daemon/http/endpoint.h"
#include "daemon/http/message.h"
#include "text/error.h"

namespace boost::asio {
class io_context;
}

namespace vigie::daemon::http {

struct Limits {
    std::size_t header_bytes = 8U << 10;
    std::chrono::seconds header_time{10};  ///< from the connection to the end of the header ...
    std::chrono::seconds body_time{20};    ///< ... and from there to the end of the answer
    std::chrono::seconds piece_time{20};   ///< to take one piece of a body that comes in pieces
    std::size_t connections = 32;
    /// Of one address so many may be before the end of their header; for one more the oldest is
    /// hung up on, so that who says nothing takes no place from who does.
    std::size_t silent = 16;
};

struct Site {
    /// How many bytes of body a request with this head may have; with none the body is not read.
    std::function<std::size_t(const Request& head)> room;
    /// Called on the io_context's thread. What throws is answered 500.
    std::function<boost::asio::awaitable<Response>(Request)> answer;
    /// Asked before a body is read; what it gives is held until there is an answer. With none the
    /// body is not read and the answer is 503. Null = there is always a place.
    std::function<std::shared_ptr<void>(const Request& head)> place = nullptr;
};

class Listener {
public:
    /// Listens from here on; connections wait until serve(). `io` must outlive it and be run by one
    /// thread. Fails with DaemonError::unavailable when the address is taken or not ours.
    static text::Result<std::unique_ptr<Listener>> open(boost::asio::io_context& io,
                                                        const Endpoint& at,
                                                        Limits limits = {});
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    Listener(Listener&&) = delete;
    Listener& operator=(Listener&&) = delete;
    ~Listener();

    /// Answers until close(). Once.
    void serve(Site site);
    /// Ends every connection and takes no more.
    void close();

private:
    struct State;
    explicit Listener(std::shared_ptr<State> state);
    std::shared_ptr<State> state_;  // shared with the connections
};

}  // namespace vigie::daemon::http
