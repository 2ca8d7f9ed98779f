#include "feeds/page/cards.h"

#include <string>

#include "feeds/page/prose.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

constexpr std::uint32_t least_title = 4;  // words of a link that is no heading

bool is_all_link(const Line& line) {
    return line.words > 0 && line.link_words == line.words;
}

/// A title over what is said of it, in a box that no site calls the text.
bool is_plain_card(const Outline& outline, std::uint32_t line, std::uint32_t index) {
    const Box& box = outline.boxes[index];
    if (outline.lines[line].words < least_title || box.first_line != line) return false;
    bool prose = false;
    for (std::uint32_t i = line + 1; i < box.last_line; ++i)
        prose = prose || prose_words(outline.lines[i]) > 0;
    return prose && text_around(outline, index) == 0;
}

/// The <article> that holds the line, or 0.
std::uint32_t article_around(const Outline& outline, std::uint32_t line) {
    std::uint32_t at = outline.lines[line].box;
    while (at != 0 && outline.boxes[at].tag != BoxTag::article)
        at = outline.boxes[at].parent;
    return at;
}

}  // namespace

std::uint32_t least_box_around(const Outline& outline, std::uint32_t line) {
    std::uint32_t box = outline.lines[line].box;
    while (box != 0) {
        const Box& candidate = outline.boxes[box];
        const bool alone = candidate.last_line - candidate.first_line < 2;
        if (!alone) return box;
        box = candidate.parent;
    }
    return 0;
}

std::uint32_t text_around(const Outline& outline, std::uint32_t card) {
    std::uint32_t at = card;
    while (at != 0 && !outline.boxes[at].hints.body)
        at = outline.boxes[at].parent;
    return at;
}

std::vector<Card> cards(const Outline& outline, const std::vector<bool>& kept) {
    std::vector<Card> found;
    for (std::uint32_t i = 0; i < outline.lines.size(); ++i) {
        const Line& line = outline.lines[i];
        if (!kept[i] || !is_all_link(line) || line.heading == 1) continue;
        const std::uint32_t box = least_box_around(outline, i);
        if (box == 0 || outline.boxes[box].hints.body) continue;
        const bool headed = line.heading > 1;
        if (headed || is_plain_card(outline, i, box)) found.push_back({box, headed});
    }
    return found;
}

std::vector<std::uint32_t> other_articles(const Outline& outline, std::string_view title) {
    const std::string wanted = text::folded(title);
    std::uint32_t own = 0;
    std::vector<std::uint32_t> others;
    for (std::uint32_t i = 0; i < outline.lines.size(); ++i) {
        const Line& line = outline.lines[i];
        if (line.heading != 1) continue;
        const std::uint32_t article = article_around(outline, i);
        if (article == 0 || article == own) continue;
        if (text::folded(line.text) == wanted) {
            if (own == 0) own = article;
        } else {
            others.push_back(article);
        }
    }
    std::erase_if(others, [&](std::uint32_t index) {
        const Box& box = outline.boxes[index];
        const Box& page = outline.boxes[own];
        const bool inside = index < page.end && index >= own;
        const bool around = own < box.end && own >= index;
        return own == 0 || inside || around || box.keywords != page.keywords;
    });
    return others;
}

}  // namespace vigie::feeds::page
