// Which boxes a page may do without, by their tags and names, and how much text they may take away.
#pragma once

#include <cstdint>

#include "feeds/page/outline.h"
#include "feeds/page/prose.h"

namespace vigie::feeds::page {

/// How much of the prose that is left a box may take away with it.
enum class Right { none, little, some, all_but_an_article };

Right right_to_drop(const Outline& outline, const Box& box, const Sums& sums);

/// `prose` are the words of what is to go, `left` those of all that is still there.
bool may_drop(Right right, std::uint32_t prose, std::uint32_t left);

}  // namespace vigie::feeds::page
