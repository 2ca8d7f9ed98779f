// Who an address speaks to.
#pragma once

#include <optional>
#include <string>

namespace vigie::feeds {

struct Server {
    std::string scheme;  ///< in small letters
    std::string host;    ///< in small letters; an IPv4 address in its usual form, IPv6 without []
    std::string port;    ///< the scheme's own when the address names none; may be empty
};

/// As libcurl reads the address, so that nothing is checked under another name than it is fetched
/// by ("http://0x7f.1/" is 127.0.0.1). None when it cannot be read.
std::optional<Server> server_of(const std::string& address);

}  // namespace vigie::feeds
