// Any charset to UTF-8: what iconv knows, under every label that feeds use for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::feeds {

struct Converted {
    std::string utf8;
    std::size_t misfits = 0;  ///< bytes that fit nowhere: '?' stands for each
};

/// None when nobody knows the label (lower case). At most `limit` bytes come out.
std::optional<Converted> convert(std::string_view bytes,
                                 const std::string& label,
                                 std::size_t limit);

/// Writes a character as UTF-8, at most four bytes; returns where they end.
char* write_utf8(std::uint32_t point, char* out);
void append_utf8(std::string& out, std::uint32_t point);
/// Appends a byte of windows-1252 as UTF-8.
void append_windows_1252(std::string& out, unsigned char c);
/// The byte that a character has in windows-1252, in whose holes Latin-1's control characters
/// stand.
std::optional<unsigned char> windows_1252_byte(char32_t character);

}  // namespace vigie::feeds
