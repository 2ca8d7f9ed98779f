// Which lines of a page are the article's text. Prose gives each box that holds it a score, less
// the further above it stands; links lower it, names such as articleBody raise it. The best box is
// taken, with the neighbours that read like it, and from those lines what is no text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "feeds/page/outline.h"

namespace vigie::feeds::page {

/// Indices of lines, in document order. `title` is the article's: its repetition is no text.
std::vector<std::uint32_t> choose(const Outline& outline, std::string_view title);

/// The lines as paragraphs, one a line.
std::string text_of(const Outline& outline, const std::vector<std::uint32_t>& lines);

}  // namespace vigie::feeds::page
