// A body that comes into being while it is sent.
#pragma once

#include <string>

#include <boost/asio/awaitable.hpp>

namespace vigie::daemon::http {

class Pieces {
public:
    Pieces() = default;
    Pieces(const Pieces&) = delete;
    Pieces& operator=(const Pieces&) = delete;
    Pieces(Pieces&&) = delete;
    Pieces& operator=(Pieces&&) = delete;
    virtual ~Pieces() = default;

    /// The next bytes, asked for when those before are on their way; empty = the end. Waits as long
    /// as it likes, and is cancelled when the other side hangs up.
    virtual boost::asio::awaitable<std::string> next() = 0;
};

}  // namespace vigie::daemon::http
