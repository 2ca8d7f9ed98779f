// What an operator may set about how one feed's server is spoken to, and which of it is refused:
// nothing from a settings file may become a header of its own or reach past a limit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigie::feeds {

enum class HttpVersion {
    automatic,  ///< HTTP/2 where TLS agrees on it (ALPN), else HTTP/1.1
    http1_0,    ///< for servers that break on anything newer
    http1_1,
    http2,  ///< at once, also without TLS: only for a server that is known to speak it
};

struct Header {
    std::string name;
    std::string value;
    friend bool operator==(const Header&, const Header&) = default;
};

struct HttpOptions {
    HttpVersion version = HttpVersion::automatic;
    std::string proxy;  ///< see proxy_mistake(); empty = none, whatever the environment says
    std::vector<Header> headers;  ///< sent to the feed's own server only, not where it redirects to
};

/// Why a header cannot be sent, for a person; empty when it can. Names are tokens (RFC
/// 9110, 5.6.2), values have no control characters (5.5), and what vigie answers for itself (Host,
/// lengths, validators, encodings, User-Agent) is not to be set.
std::string header_mistake(const Header& header);

/// Why a proxy cannot be used; empty when it can: http://, https:// or socks5h:// with a host, and
/// perhaps user, password and port. All of them resolve the feed's name at the proxy.
std::string proxy_mistake(std::string_view proxy);

/// Why a User-Agent cannot be sent; empty when it can: visible ASCII, at most 200 characters.
std::string user_agent_mistake(std::string_view user_agent);

}  // namespace vigie::feeds
