// The article of a page that a script draws: what the site handed the script as JSON (Next, Nuxt
// and their like). No format is the field's, so the shape decides: the longest text, or list of
// paragraphs, best beside a title.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigie::feeds::page {

/// One paragraph a line; empty = no script holds a text of 40 words.
std::string text_in_state(const std::vector<std::string_view>& scripts);

}  // namespace vigie::feeds::page
