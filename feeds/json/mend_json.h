// JSON as sites write it, put right where the intent is plain.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vigie::feeds {

struct MendedJson {
    std::string json;
    /// How many objects and arrays were open where the text ends; what was written last in the
    /// innermost is left out, for it may be half of what was meant. 0: the text is whole.
    std::size_t open_at_end = 0;
};

/// How deep objects and arrays nest, whatever else is wrong.
std::size_t json_depth(std::string_view text);

/// Comments and commas before a closing bracket are left out, raw control characters in strings
/// escaped, escapes that JSON does not know taken for the character that they escape, halves of a
/// surrogate pair become U+FFFD, and what is open at the end is closed. Nothing behind the root.
/// What nests deeper than `deepest` becomes null.
MendedJson mend_json(std::string_view text, std::size_t deepest);

}  // namespace vigie::feeds
