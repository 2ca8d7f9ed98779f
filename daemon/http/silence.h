// Connections that have not yet said what they want. Of one host only so many may be at a time:
// when there is one more the oldest is hung up on, so that who says nothing takes no place from who
// does. One thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <list>
#include <map>

#include <boost/asio/ip/address.hpp>
#include <boost/beast/core/tcp_stream.hpp>

namespace vigie::daemon::http {

/// Whose connection it is: the address; of IPv6 the first 64 bits, as the rest is the host's own to
/// choose (RFC 4291, 2.5.4), and for an IPv4 address in IPv6's form (::ffff:192.0.2.1) that
/// address.
inline boost::asio::ip::address host_of(const boost::asio::ip::address& peer) {
    if (!peer.is_v6()) return peer;
    const auto v6 = peer.to_v6();
    if (v6.is_v4_mapped()) return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, v6);
    auto bytes = v6.to_bytes();
    std::fill(bytes.begin() + bytes.size() / 2, bytes.end(), 0);
    return boost::asio::ip::address_v6(bytes);
}

class Silences {
public:
    using Stream = boost::beast::tcp_stream;

    explicit Silences(std::size_t most) : most_(most) {}

    /// A connection among them as long as this lives.
    class One {
    public:
        One(Silences& all, Stream& stream) : all_(all), stream_(stream) {
            boost::system::error_code gone;
            peer_ = host_of(stream.socket().remote_endpoint(gone).address());
            auto& silent = all_.by_peer_[peer_];
            silent.push_back(&stream);
            if (silent.size() <= all_.most_) return;
            Stream* const oldest = silent.front();
            silent.pop_front();
            oldest->close();
        }

        One(const One&) = delete;
        One& operator=(const One&) = delete;
        One(One&&) = delete;
        One& operator=(One&&) = delete;

        ~One() {
            const auto silent = all_.by_peer_.find(peer_);
            if (silent == all_.by_peer_.end()) return;
            silent->second.remove(&stream_);
            if (silent->second.empty()) all_.by_peer_.erase(silent);
        }

    private:
        Silences& all_;
        Stream& stream_;
        boost::asio::ip::address peer_;
    };

private:
    std::size_t most_;
    std::map<boost::asio::ip::address, std::list<Stream*>> by_peer_;  // the oldest first
};

}  // namespace vigie::daemon::http
