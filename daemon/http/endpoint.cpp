#include "daemon/http/endpoint.h"

#include <arpa/inet.h>

#include <array>
#include <charconv>

namespace vigie::daemon::http {

std::optional<Endpoint> endpoint_in(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    std::string_view address = text.substr(0, colon);
    const bool six = address.size() > 2 && address.front() == '[' && address.back() == ']';
    if (six) address = address.substr(1, address.size() - 2);
    Endpoint endpoint{std::string(address), 0};
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(six ? AF_INET6 : AF_INET, endpoint.address.c_str(), bytes.data()) != 1)
        return std::nullopt;
    const std::string_view port = text.substr(colon + 1);
    const char* const end = port.data() + port.size();
    const auto [rest, failed] = std::from_chars(port.data(), end, endpoint.port);
    const bool is_port = failed == std::errc{} && rest == end && endpoint.port > 0;
    return is_port ? std::optional(endpoint) : std::nullopt;
}

bool is_loopback(const Endpoint& endpoint) {
    return endpoint.address.starts_with("127.") || endpoint.address == "::1";
}

std::string to_string(const Endpoint& endpoint) {
    const bool six = endpoint.address.find(':') != std::string::npos;
    const std::string address = six ? '[' + endpoint.address + ']' : endpoint.address;
    return address + ':' + std::to_string(endpoint.port);
}

}  // namespace vigie::daemon::http
