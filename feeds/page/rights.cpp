#include "feeds/page/rights.h"

#include <algorithm>
#include <optional>

namespace vigie::feeds::page {
namespace {

constexpr std::uint32_t short_byline = 40;  // words; or what stands over a form
constexpr std::uint32_t short_figure = 150;
constexpr std::uint32_t least_slide = 15;    // words of prose
constexpr std::uint32_t least_article = 40;  // words of prose that an article has

/// Where the site itself says what the box is.
bool is_beside(const Box& box) {
    return box.hidden || box.hints.clutter || box.tag == BoxTag::nav || box.tag == BoxTag::footer ||
           box.tag == BoxTag::aside;
}

/// A slide of a list, with its heading and a text, or a part of one: no caption.
bool is_slide(const Outline& outline, const Box& box, const Sums& sums) {
    const Box& around = outline.boxes[box.parent];
    const Box& slide = around.hints.caption ? around : box;
    const auto first = outline.lines.begin() + slide.first_line;
    const auto last = outline.lines.begin() + slide.last_line;
    return sums.prose(slide) >= least_slide && std::any_of(first, last, [](const Line& line) {
               return line.heading > 0 && line.link_words == 0;
           });
}

bool is_picture(const Outline& outline, const Box& box, const Sums& sums) {
    if (box.tag == BoxTag::figure || box.tag == BoxTag::caption) return true;
    return box.hints.caption && !is_slide(outline, box, sums);
}

/// A box whose name says that it is the text, or the paragraph before it: "teaser-text" too, where
/// no link leads away. With a name of clutter beside it ("sidebar-grid__content article__content")
/// what it holds decides.
std::optional<Right> right_of_text(const Box& box, const Sums& sums) {
    const Hints& hints = box.hints;
    if (box.hidden) return std::nullopt;
    if (hints.lead && sums.links(box) == 0) return Right::none;
    if (!hints.body || hints.caption) return std::nullopt;
    const std::uint32_t words = sums.words(box);
    const bool text = sums.prose(box) * 3 >= words * 2 && sums.links(box) * 5 <= words;
    return hints.clutter && !text ? Right::little : Right::none;
}

}  // namespace

Right right_to_drop(const Outline& outline, const Box& box, const Sums& sums) {
    const Hints& hints = box.hints;
    const std::uint32_t words = sums.words(box);
    if (hints.comments) return Right::all_but_an_article;
    if (const auto right = right_of_text(box, sums)) return *right;
    if (is_beside(box) || (words < short_figure && is_picture(outline, box, sums)))
        return Right::some;
    if ((hints.byline || hints.author || hints.date || box.has_form) && words < short_byline)
        return Right::little;
    // A list of links, wherever it stands.
    if (box.tag == BoxTag::list && sums.links(box) * 2 > words) return Right::little;
    return Right::none;
}

bool may_drop(Right right, std::uint32_t prose, std::uint32_t left) {
    switch (right) {
        case Right::none:
            return false;
        case Right::little:
            return prose * 10 <= left;
        case Right::some:
            return prose * 5 <= left * 2;
        case Right::all_but_an_article:
            return prose + least_article <= left || prose * 5 <= left * 2;
    }
    return false;
}

}  // namespace vigie::feeds::page
