// Bytes of unknown encoding to UTF-8. Asked in this order: byte order mark, Content-Type header,
// XML declaration, the bytes themselves. A declaration that the bytes refute is repaired and told.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

struct Decoded {
    std::string utf8;      ///< valid UTF-8 without byte order mark and forbidden control characters
    std::string encoding;  ///< lower case: "utf-8", "windows-1252"
    std::string why;       ///< what was repaired; "; " between several; empty = nothing
};

/// `content_type` is the header as it came. At most `limit` bytes come out (cut, never more).
Decoded decode(std::string_view bytes, std::string_view content_type, std::size_t limit);

/// Appends a reason, separated from those before.
void add_reason(std::string& why, std::string_view reason);

}  // namespace vigie::feeds
