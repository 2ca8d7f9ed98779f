#include "feeds/http/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace vigie::feeds {
namespace {

using Bytes6 = std::array<std::uint8_t, 16>;

struct Range4 {
    std::uint32_t network;
    int bits;
};

constexpr std::uint32_t ip(unsigned a, unsigned b, unsigned c, unsigned d) {
    return (a << 24) | (b << 16) | (c << 8) | d;
}

// IANA's special-purpose registry, what is not globally reachable.
constexpr std::array closed4{Range4{ip(0, 0, 0, 0), 8},
                             Range4{ip(10, 0, 0, 0), 8},
                             Range4{ip(100, 64, 0, 0), 10},
                             Range4{ip(127, 0, 0, 0), 8},
                             Range4{ip(169, 254, 0, 0), 16},
                             Range4{ip(172, 16, 0, 0), 12},
                             Range4{ip(192, 0, 0, 0), 24},
                             Range4{ip(192, 168, 0, 0), 16},
                             Range4{ip(198, 18, 0, 0), 15},
                             Range4{ip(224, 0, 0, 0), 3}};

bool is_public4(std::uint32_t address) {
    return std::none_of(closed4.begin(), closed4.end(), [&](const Range4& range) {
        return (address >> (32 - range.bits)) == (range.network >> (32 - range.bits));
    });
}

std::uint32_t four(const Bytes6& bytes, std::size_t at) {
    return ip(bytes.at(at), bytes.at(at + 1), bytes.at(at + 2), bytes.at(at + 3));
}

bool is_public6(const Bytes6& a) {
    const bool leading_zeros =
        std::all_of(a.begin(), a.begin() + 10, [](auto b) { return b == 0; });
    const std::uint32_t fifth = std::uint32_t{a[10]} << 8U | a[11];
    if (leading_zeros && fifth == 0xFFFF) return is_public4(four(a, 12));  // ::ffff:a.b.c.d
    if (leading_zeros && fifth == 0) return false;                         // ::, ::1, ::a.b.c.d
    if (a[0] == 0x00 && a[1] == 0x64 && a[2] == 0xFF && a[3] == 0x9B)
        return is_public4(four(a, 12));
    if (a[0] == 0x20 && a[1] == 0x02) return is_public4(four(a, 2));           // 6to4
    if (a[0] == 0x20 && a[1] == 0x01 && a[2] == 0 && a[3] == 0) return false;  // Teredo
    return (a[0] & 0xE0) == 0x20;  // 2000::/3: all that is assigned as global unicast
}

}  // namespace

bool is_public(const sockaddr& address) {
    if (address.sa_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, &address, sizeof in);
        return is_public4(ntohl(in.sin_addr.s_addr));
    }
    if (address.sa_family == AF_INET6) {
        sockaddr_in6 in{};
        std::memcpy(&in, &address, sizeof in);
        Bytes6 bytes{};
        std::memcpy(bytes.data(), &in.sin6_addr, bytes.size());
        return is_public6(bytes);
    }
    return false;
}

bool is_public(std::string_view address) {
    const std::string text(address);
    in_addr four_bytes{};
    if (inet_pton(AF_INET, text.c_str(), &four_bytes) == 1)
        return is_public4(ntohl(four_bytes.s_addr));
    Bytes6 bytes{};
    return inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1 && is_public6(bytes);
}

bool names_private(std::string_view host) {
    if (host == "localhost" || host.ends_with(".localhost")) return true;
    const std::string text(host);
    Bytes6 bytes{};
    const bool is_address = inet_pton(AF_INET, text.c_str(), bytes.data()) == 1 ||
                            inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1;
    return is_address && !is_public(host);
}

std::string to_text(const sockaddr& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (address.sa_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, &address, sizeof in);
        inet_ntop(AF_INET, &in.sin_addr, text.data(), text.size());
    } else if (address.sa_family == AF_INET6) {
        sockaddr_in6 in{};
        std::memcpy(&in, &address, sizeof in);
        inet_ntop(AF_INET6, &in.sin6_addr, text.data(), text.size());
    }
    return text.data();
}

}  // namespace vigie::feeds
