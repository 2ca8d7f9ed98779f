// Bytes of unknown encoding to UTF-8. Asked in this order: byte order mark, Content-Type header,
// XML declaration, the bytes themselves. A declaration that the bytes refute is repaired and told.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

/// As long as the bytes it was made of.
struct Decoded {
    std::string_view as_it_was;  ///< the bytes, where nothing had to be changed
    std::string changed;         ///< else the text
    std::string encoding;        ///< lower case: "utf-8", "windows-1252"
    std::string why;             ///< what was repaired; "; " between several; empty = nothing

    /// Valid UTF-8 without byte order mark and forbidden control characters.
    [[nodiscard]] std::string_view utf8() const {
        return as_it_was.empty() ? std::string_view(changed) : as_it_was;
    }
};

/// `content_type` is the header as it came. At most `limit` bytes come out (cut, never more).
Decoded decode(std::string_view bytes, std::string_view content_type, std::size_t limit);

/// Appends a reason, separated from those before.
void add_reason(std::string& why, std::string_view reason);

}  // namespace vigie::feeds
