// How much of a text is read.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace vigie::extractors {

/// What is read of a text longer than any article: its first 64 KiB, lest an archive page hold us.
inline std::size_t longest_prefix(std::string_view text) {
    constexpr std::size_t longest = 64UL * 1024;
    std::size_t end = std::min(text.size(), longest);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return end;
}

}  // namespace vigie::extractors
