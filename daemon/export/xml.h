// Text as XML 1.0 has it.
#pragma once

#include <string>
#include <string_view>

namespace vigie::daemon {

/// Escaped for elements and quoted attributes; control characters that XML cannot hold are left
/// out. `utf8` is valid.
std::string xml_text(std::string_view utf8);

/// "<name>text</name>" with the text escaped, indented, on a line of its own; nothing for no text.
std::string xml_line(int indent, std::string_view name, std::string_view utf8);

}  // namespace vigie::daemon
