// Text that was UTF-8, was taken for windows-1252 and written as UTF-8 once more, as databases do
// whose connection has another charset than their tables: "SÃ©gou", "lâ€™armÃ©e".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vigie::feeds {

/// The text as it was meant; none where there is nothing to undo, as nearly always. Between two
/// marks of markup either all that is not ASCII reads as UTF-8 and is undone, or nothing is. What
/// stands in the place of C1 control characters, which no text has, is meant as windows-1252.
std::optional<std::string> encoded_once(std::string_view utf8);

}  // namespace vigie::feeds
