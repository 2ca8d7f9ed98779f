// Links inside HTML, made absolute.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

/// The same HTML with the values of href, src, cite, action, poster, background, data and longdesc
/// resolved against `base`; what cannot be resolved, or is absolute already, stays as it is.
/// Without a base nothing changes.
std::string absolute_links(std::string html, std::string_view base);

}  // namespace vigie::feeds
