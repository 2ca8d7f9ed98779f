// Folding for matching: lower case, no accents, one kind of apostrophe, hyphen, quote and space,
// compatibility forms (maths bold, ligatures) undone, soft hyphens and zero-width marks dropped.
// The folded text keeps, for each byte, where it came from: evidence quotes the original.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::text {

struct Folded {
    std::string text;                   ///< folded UTF-8; Latin script comes out as ASCII
    std::vector<std::uint32_t> origin;  ///< text.size() + 1 byte offsets into the original
};

/// Folds UTF-8. Bytes that are no UTF-8 become spaces. Texts over 4 GiB are not supported. `reuse`
/// lends its memory.
Folded fold(std::string_view utf8, Folded reuse = {});

/// Just the folded text, for keys.
std::string folded(std::string_view utf8);

/// Bytes from the beginning on that are UTF-8 without U+0000.
std::size_t valid_prefix(std::string_view bytes);
/// Replaces bytes that are no UTF-8, and U+0000, by U+FFFD, so that what follows may rely on it.
std::string valid_utf8(std::string_view bytes);

/// ASCII slug: folded, everything else than letters and digits as one hyphen; "Ménaka" -> "menaka".
std::string slug(std::string_view utf8);

}  // namespace vigie::text
