// Marks between two places of a sentence.
#pragma once

#include <cstddef>

#include "extractors/reading/reading.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {

/// Does a comma stand among the tokens [from, to)?
[[nodiscard]] inline bool comma_between(const Reading& reading, std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
        if (reading.word(at) == ",") return true;
    }
    return false;
}

/// "a convoy that left (Gao) on (Friday) was ambushed": does a relative clause lead to the token,
/// with no mark between?
inline bool is_in_relative(const Reading& reading,
                           const text::Sentence& sentence,
                           std::uint32_t token) {
    for (std::uint32_t at = token; at > sentence.first; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ":"})) return false;
        if (one_of(word, {"that", "which", "who", "qui"})) return true;
    }
    return false;
}

}  // namespace vigie::extractors
