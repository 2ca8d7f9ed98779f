// What an apostrophe is in folded text: part of a word, the end of one, or a quotation mark.
#pragma once

#include <cstddef>
#include <string_view>

namespace vigie::text {

/// Does the word go on behind the apostrophe that `head` ends at: "aujourd'hui", "Jama'at",
/// "didn't"? `next` is the byte behind it.
[[nodiscard]] bool keeps_apostrophe(std::string_view head, char next);

/// Is it a French word that elides, and so one of its own: "l", "qu", "jusqu"?
[[nodiscard]] bool elides(std::string_view head);

/// Does the apostrophe at `at`, which no letter stands before, open a quotation that ends shortly
/// behind: "30 'terrorists' killed"? Not "l 'armée".
[[nodiscard]] bool opens_single_quote(std::string_view folded, std::size_t at);

}  // namespace vigie::text
