// What on a page belongs to other articles: the cards that lead to them, and those that follow the
// page's own as a reader scrolls on.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "feeds/page/outline.h"

namespace vigie::feeds::page {

/// The least box that holds the line and another one; 0 = only the page does.
std::uint32_t least_box_around(const Outline& outline, std::uint32_t line);

struct Card {
    std::uint32_t box = 0;
    bool headed = false;  ///< its link is a heading; of others several must stand together
};

/// Boxes that a link to another page opens, in the order of the lines that are kept.
std::vector<Card> cards(const Outline& outline, const std::vector<bool>& kept);

/// The box around a card that a site calls the text; 0 = none.
std::uint32_t text_around(const Outline& outline, std::uint32_t card);

/// <article>s of one name with that of the headline, each with a headline of its own.
std::vector<std::uint32_t> other_articles(const Outline& outline, std::string_view title);

}  // namespace vigie::feeds::page
