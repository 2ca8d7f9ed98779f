#include "feeds/page/neighbours.h"

#include "feeds/page/lines.h"

namespace vigie::feeds::page {
namespace {

constexpr std::uint32_t least_neighbour = 15;  // words of prose
constexpr std::uint32_t least_section = 25;    // words of prose; a shorter one is about the site
constexpr std::uint32_t least_title = 3;       // words of a link to another page
constexpr std::uint32_t least_row = 8;         // words of prose of one without a name

}  // namespace

bool Neighbours::is_one(std::uint32_t index, const Vicinity& where) const {
    const Box& box = outline_.boxes[index];
    const Box& best = outline_.boxes[where.best];
    const Box& below = outline_.boxes[where.below];
    const std::uint32_t prose = sums_.prose(box);
    if (box.hints.clutter || box.hints.comments || prose == 0 || is_digest(box)) return false;
    const bool clean = sums_.other(box) * 4 <= prose;
    if (box.hints.lead) return clean;
    const bool same_name = box.keywords != 0 && box.keywords == best.keywords;
    if (where.named && !same_name) return false;
    if (is_row_beside(box, below) && (clean || reads_as_text(box))) return true;
    if (where.named || !clean) return clean;
    if (prose < least_neighbour) return false;
    // After the text come imprints and calls, which read like prose too.
    const bool beside = box.parent == best.parent && box.tag == BoxTag::paragraph;
    return index < where.best || beside || prose * 5 >= sums_.prose(below) * 2;
}

/// Rows and blocks of one kind. Those without a name are of one kind only if they are alike in
/// size.
bool Neighbours::is_row_beside(const Box& box, const Box& below) const {
    const std::uint32_t prose = sums_.prose(box);
    const bool later = box.first_line >= below.last_line;
    const bool column =
        box.keywords == 0 && opens_with_a_label(box) && prose * 2 < sums_.prose(below);
    const bool short_section =
        later && (column || (prose < least_section && has_heading(box, /*linked=*/false)));
    if (box.keywords != below.keywords || box.tag != below.tag || short_section) return false;
    if (box.keywords == 0 && (prose < least_row || prose * 8 < sums_.prose(below))) return false;
    return !has_heading(box, /*linked=*/true);
}

/// Headings, lists and calls to readers, which are left out later, speak against no row.
bool Neighbours::reads_as_text(const Box& box) const {
    const bool card = sums_.prose(box) < least_section && has_heading(box, /*linked=*/false);
    if (box.keywords == 0 || card) return false;
    std::uint32_t text = 0;
    std::uint32_t other = 0;
    for (std::uint32_t i = box.first_line; i < box.last_line; ++i) {
        const Line& line = outline_.lines[i];
        if (!kept_[i]) continue;
        const bool plain =
            prose_words(line) > 0 || line.heading > 0 ||
            (outline_.boxes[line.box].tag == BoxTag::item && line.link_words * 2 <= line.words);
        if (plain) {
            text += line.words;
        } else if (!is_call(line)) {
            if (line.link_words == line.words && line.words >= least_title) return false;
            other += line.words;
        }
    }
    return other * 4 <= text;
}

bool Neighbours::opens_with_a_label(const Box& box) const {
    return box.first_line < box.last_line && prose_words(outline_.lines[box.first_line]) == 0;
}

bool Neighbours::has_heading(const Box& box, bool linked) const {
    for (std::uint32_t i = box.first_line; i < box.last_line; ++i) {
        const Line& line = outline_.lines[i];
        if (kept_[i] && line.heading > 0 && (!linked || line.link_words > 0)) return true;
    }
    return false;
}

/// Items of one line that each lead to a page of their own.
bool Neighbours::is_digest(const Box& box) const {
    int items = 0;
    for (std::uint32_t i = box.first_line; i < box.last_line; ++i) {
        const Line& line = outline_.lines[i];
        if (!kept_[i] || prose_words(line) == 0) continue;
        if (line.link_words * 4 < line.words) return false;  // a link in a sentence
        ++items;
    }
    return items > 1;
}

}  // namespace vigie::feeds::page
