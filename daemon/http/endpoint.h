// Where a server listens.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::daemon::http {

struct Endpoint {
    std::string address;  ///< IPv4 or IPv6, as text
    std::uint16_t port = 0;
    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

/// Does it stay on this machine? (127.0.0.0/8, ::1)
bool is_loopback(const Endpoint& endpoint);

/// "127.0.0.1:8080" or "[::1]:8080".
std::string to_string(const Endpoint& endpoint);

/// "127.0.0.1:8080" or "[::1]:8080". Names are not resolved: what listens should be plain to see.
std::optional<Endpoint> endpoint_in(std::string_view text);

}  // namespace vigie::daemon::http
