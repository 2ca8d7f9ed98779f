// Web addresses: resolving relative links, and the canonical form that identity is built on.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vigie::feeds {

/// `link` against `base` (RFC 3986). An absolute http(s) link stays as it is. Empty when the result
/// is no http or https address, for such a link (javascript:, data:) is of no use to a reader.
std::string resolve_url(std::string_view base, std::string_view link);

/// How often the list of tracking parameters has been made longer, itself included: identities rest
/// on it, so those by its former states stay known.
inline constexpr int tracking_lists = 2;

/// The form two spellings of one page share: lower-case scheme and host, no default port, no
/// fragment, no tracking parameters (utm_*, fbclid, ...), https for http, no "www.", no final
/// slash, nothing of AMP (/amp, ?amp=1, amp. hosts, addresses of its caches). It names the page and
/// need not lead there. What is no web address comes back as it is. By the first or another `list`.
std::string canonical_url(std::string_view url_text, int list = tracking_lists);

/// The same; none when it is no web address.
std::optional<std::string> canonical_web_url(std::string_view url_text, int list = tracking_lists);

/// Whether former lists might give another form than the latest. Looks at the letters alone: false
/// for nearly all addresses.
bool may_have_former_form(std::string_view url_text);

/// Lower-case host name of an http or https address; none when it is not one.
std::optional<std::string> host_of(std::string_view url_text);

}  // namespace vigie::feeds
