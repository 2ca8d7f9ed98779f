// Tags as HTML cuts them, read from text that may be anything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vigie::feeds::page {

struct Tag {
    std::string_view name;        ///< as written, first letter to the space or end
    std::string_view attributes;  ///< between name and '>'
    bool closing = false;
    std::size_t end = 0;  ///< one past '>', or the text's size
};

/// The tag whose '<' stands at `at`; the name is empty when none begins there.
Tag read_tag(std::string_view html, std::size_t at);

struct Attribute {
    std::string_view name;   ///< as written
    std::string_view value;  ///< without quotes, entities as they stand
};

/// The next attribute, which is cut off `rest`; the name is empty at the end.
Attribute next_attribute(std::string_view& rest);

/// ASCII lower case.
std::string lower(std::string_view text);
/// `lowered` is in lower case already.
bool equals_ignoring_case(std::string_view text, std::string_view lowered);

}  // namespace vigie::feeds::page
