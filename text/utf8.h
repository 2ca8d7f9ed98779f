// UTF-8 read by the character.
#pragma once

#include <string_view>

namespace vigie::text {

/// The first character of a text; U+0000 when there is none or the bytes are no UTF-8.
char32_t first_character(std::string_view utf8);

}  // namespace vigie::text
