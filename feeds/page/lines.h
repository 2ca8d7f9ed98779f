// The chosen lines without those that are no text: the title again, bylines and labels at either
// end, "Lire aussi", calls to share or subscribe, links, headings that head nothing, repetitions.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "feeds/page/outline.h"

namespace vigie::feeds::page {

/// Whether it is the title, in a heading also behind a kicker; `title` is folded.
bool is_headline(const Line& line, std::string_view title);

/// Whether the line leads away or asks something of the reader.
bool is_call(const Line& line);

std::vector<std::uint32_t> tidy(const Outline& outline,
                                const std::vector<std::uint32_t>& lines,
                                std::string_view title);

}  // namespace vigie::feeds::page
