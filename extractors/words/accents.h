// Tokens are folded; these questions are asked of the original's characters.
#pragma once

#include <algorithm>
#include <string_view>

namespace vigie::extractors {

/// Ends in é, és, ée or ées, of either case: how a participle differs from a present or a noun.
inline bool ends_accented(std::string_view original) {
    const std::size_t size = original.size();
    const auto accent_before = [&](std::size_t ending) {  // "é" is C3 A9, "É" C3 89
        return size >= ending + 2 && original[size - ending - 2] == '\xC3' &&
               static_cast<char>(original[size - ending - 1] | 0x20) == '\xA9';
    };
    if (accent_before(0)) return true;
    if (size > 0 && accent_before(1)) {
        const char last = original.back();
        return last == 's' || last == 'S' || last == 'e' || last == 'E';
    }
    return accent_before(2) && (original.ends_with("es") || original.ends_with("ES"));
}

/// « prendre », « tuer », « saisir » by the folded word's end; not « dénombré », « libérée ».
inline bool ends_like_infinitive(std::string_view folded, std::string_view original) {
    return !ends_accented(original) &&
           (folded.ends_with("er") || folded.ends_with("ir") || folded.ends_with("re"));
}

/// Capitals throughout, but for a plural's s: "VDP", "VDPs".
inline bool is_acronym(std::string_view original) {
    if (original.size() > 2 && original.ends_with('s')) original.remove_suffix(1);
    return original.size() > 1 && std::all_of(original.begin(), original.end(), [](char letter) {
               return letter >= 'A' && letter <= 'Z';
           });
}

}  // namespace vigie::extractors
