// ASCII where case means nothing: names of elements, headers, hosts, media types. All other bytes
// stay as they are, and no locale has a say. For words that people write, see fold.h.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace vigie::text {

constexpr char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string small_letters(std::string_view text) {
    std::string letters(text);
    std::transform(letters.begin(), letters.end(), letters.begin(), small);
    return letters;
}

/// Whether two texts are the same but for the case of their letters.
inline bool same_letters(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) {
        return small(a) == small(b);
    });
}

}  // namespace vigie::text
