// What an Accept header prefers (RFC 9110, 12.5.1).
#pragma once

#include <string_view>

namespace vigie::daemon::http {

/// How much `accept` wants `type` ("text/plain"), from 0 (not at all) to 1. The most exact range
/// counts: the type itself, then "text/*", then "*/*". Parameters but q are passed over. An empty
/// header wants anything.
double quality(std::string_view accept, std::string_view type);

}  // namespace vigie::daemon::http
