// A page as all later steps see it: boxes in document order, each the child of an earlier one, and
// the lines of text that stand in them. Flat, so that every question is a walk over two lists.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "feeds/page/hints.h"

namespace vigie::feeds::page {

enum class BoxTag : std::uint8_t {
    div,  ///< and whatever is not below
    paragraph,
    heading,
    item,
    list,
    span,
    quote,
    article,
    main,
    aside,
    nav,
    header,
    footer,
    figure,
    caption,
};

struct Box {
    BoxTag tag = BoxTag::div;
    Hints hints;
    bool hidden = false;
    bool has_form = false;         ///< right in it stands one
    std::uint32_t parent = 0;      ///< an earlier box; the root is its own
    std::uint32_t end = 0;         ///< one past its last descendant
    std::uint32_t first_line = 0;  ///< its lines: [first_line, last_line)
    std::uint32_t last_line = 0;
    std::uint32_t keywords = 0;  ///< a number for each kind of names, see kind_of(); 0 = none
    std::string date;            ///< datetime or content attribute; empty = none
};

struct Line {
    std::string text;  ///< spaces collapsed, never empty
    std::uint32_t box = 0;
    std::uint32_t words = 0;       ///< with those in links
    std::uint32_t link_words = 0;  ///< of them in links
    std::uint8_t heading = 0;      ///< 1 to 6; 0 = none
    bool given = false;            ///< to be taken for prose, whatever it looks like
};

struct Outline {
    std::vector<Box> boxes;  ///< the first holds all others
    std::vector<Line> lines;
};

/// From what slim() leaves of a page, and the names that its elements refer to.
Outline outline(std::string_view slim_html, const std::vector<std::string>& names = {});

}  // namespace vigie::feeds::page
