// Which addresses the public web may lead to: a feed, or a redirect, or a name that resolves to the
// inside of our own network must not make vigie knock there.
#pragma once

#include <string>
#include <string_view>

struct sockaddr;

namespace vigie::feeds {

/// Whether it is a globally reachable unicast address of IPv4 or IPv6, with IPv4 inside IPv6 looked
/// through. Any other family is not.
bool is_public(const sockaddr& address);
/// The same for an address as text, "192.0.2.1" or "2001:db8::1".
bool is_public(std::string_view address);
/// Whether a host's name says by itself that it is private: such an address, or localhost
/// (RFC 6761, 6.3).
bool names_private(std::string_view host);
/// As text, for messages.
std::string to_text(const sockaddr& address);

}  // namespace vigie::feeds
