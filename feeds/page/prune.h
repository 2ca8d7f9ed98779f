// What of a page is certainly not the article: menus, share bars, related articles, comments,
// captions, bylines, hidden boxes. A hint alone never takes away the greater part of the text.
#pragma once

#include <string_view>
#include <vector>

#include "feeds/page/outline.h"

namespace vigie::feeds::page {

/// One flag a line: whether it may be part of the article. `title` is the article's.
std::vector<bool> prune(const Outline& outline, std::string_view title);

}  // namespace vigie::feeds::page
