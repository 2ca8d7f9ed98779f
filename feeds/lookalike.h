// What an answer is that should have been a feed: a web page, perhaps one that names the feed's
// real address, or one by which a server turns robots away. Pure, and cheap: only the beginning is
// read.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

/// Whether the bytes begin as an HTML page does, whatever their Content-Type says.
bool begins_as_html(std::string_view body);

/// Whether an answer is a page that wants proof of a human reader (Cloudflare, DataDome, Incapsula,
/// Sucuri and their like), by marks that such pages alone have.
bool is_challenge(std::string_view body);

/// The address of the first feed that the page's <link rel="alternate"> names, absolute; feeds of
/// comments only when there is no other. Empty = none.
std::string feed_link_in(std::string_view html, std::string_view base_url);

}  // namespace vigie::feeds
