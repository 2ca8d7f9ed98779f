// User and password in an address, "https://user:password@host/": a secret that an address would
// carry into every log line, table and message. So it is taken out where the address comes in.
#pragma once

#include <string>

namespace vigie::feeds {

struct Address {
    std::string url;            ///< without user and password
    std::string authorization;  ///< what to send for them, "Basic ..." (RFC 7617); empty = nothing
};

/// An address without user and password, or one that cannot be read, comes back as it is.
Address without_login(const std::string& address);

}  // namespace vigie::feeds
