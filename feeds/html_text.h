// HTML to plain text, for reading rather than for layout: block elements become lines, scripts,
// styles, frames, asides and forms are dropped, entities decoded, markup that was escaped twice is
// undone once. Never fails: what is no HTML comes out as the text that it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vigie::feeds {

struct HtmlLimits {
    std::size_t bytes = 1u << 20;  ///< of the input; the rest is left out
    int depth = 200;               ///< nested elements; markup below that is dropped, its text kept
};

/// UTF-8, one paragraph a line, spaces collapsed, no empty lines.
std::string html_to_text(std::string_view html, const HtmlLimits& limits = {});
/// The same of a text that is UTF-8 already, as all are that a FeedDocument has.
std::string utf8_html_to_text(std::string_view html, const HtmlLimits& limits = {});
/// The same as a single line: for titles.
std::string html_to_line(std::string_view html, const HtmlLimits& limits = {});

}  // namespace vigie::feeds
