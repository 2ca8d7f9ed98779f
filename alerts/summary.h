// One line for a telephone's screen, in French and in English: where, what, who, the toll with its
// author, the day. At most 160 characters, cut at a word.
#pragma once

#include <string>
#include <string_view>

#include "alerts/alert.h"
#include "alerts/event.h"

namespace vigie::alerts {

inline constexpr std::size_t summary_limit = 160;

Summary summarise(const Account& account);

/// Characters (Unicode code points) of valid UTF-8.
std::size_t length_of(std::string_view utf8);
/// At most `limit` characters, cut at a space, with an ellipsis when something was cut.
std::string shorten(std::string_view utf8, std::size_t limit);

}  // namespace vigie::alerts
