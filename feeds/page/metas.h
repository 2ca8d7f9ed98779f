// What a page says of itself in <meta>.
#pragma once

#include <span>
#include <string>

#include "feeds/page/slim.h"

namespace vigie::feeds::page {

/// The first of `names` that the page fills, as a line of plain text.
std::string meta(const Slim& slim, std::span<const char* const> names);

}  // namespace vigie::feeds::page
