// Putting broken XML right where the intent is plain, as text to text.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

/// Escapes '<' that opens no markup and '&' that begins nothing; numbers that are no character
/// become U+FFFD, and those of windows-1252's bytes (&#146;) what was meant.
std::string escape_strays(std::string_view xml);

}  // namespace vigie::feeds
