// Tokens are folded; these questions are asked of the original's characters.
#pragma once

#include <algorithm>
#include <string_view>

namespace vigie::extractors {

/// Ends in é, és, ée or ées, of either case: how a participle differs from a present or a noun.
inline bool ends_accented(std::string_view original) {
    for (const char* feminine_or_plural : {"s", "S", "e", "E", "es", "ES"}) {
        const std::string_view ending = feminine_or_plural;
        if (!original.ends_with(ending)) continue;
        const auto stem = original.substr(0, original.size() - ending.size());
        if (stem.ends_with("é") || stem.ends_with("É")) return true;
    }
    return original.ends_with("é") || original.ends_with("É");
}

/// Capitals throughout, but for a plural's s: "VDP", "VDPs".
inline bool is_acronym(std::string_view original) {
    if (original.size() > 2 && original.ends_with('s')) original.remove_suffix(1);
    return original.size() > 1 && std::all_of(original.begin(), original.end(), [](char letter) {
               return letter >= 'A' && letter <= 'Z';
           });
}

}  // namespace vigie::extractors
