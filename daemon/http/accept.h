// What an Accept or Accept-Language header prefers (RFC 9110, 12.5).
#pragma once

#include <string_view>
#include <vector>

namespace vigie::daemon::http {

/// How much `accept` wants `type` ("text/plain"), from 0 (not at all) to 1. The most exact range
/// counts: the type itself, then "text/*", then "*/*". Parameters but q are passed over. An empty
/// header wants anything.
double quality(std::string_view accept, std::string_view type);

/// The one of `known` that an Accept-Language header (RFC 9110, 12.5.4) wants most; "fr-ML" wants
/// "fr" too. The first of them where it wants none, or all alike.
std::string_view language_of(std::string_view accept, const std::vector<std::string_view>& known);

/// Does an If-None-Match header (RFC 9110, 13.1.2) hold this entity tag, strong or weak, or '*'?
/// `tag` with its quotes, without "W/".
bool has_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace vigie::daemon::http
