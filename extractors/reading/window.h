// Windows of so many tokens behind a word, which end with its sentence.
#pragma once

#include <algorithm>
#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// `last`, but not beyond the sentence that holds the token `of`: what is looked for some tokens
/// behind a word is not the next sentence's.
[[nodiscard]] inline std::uint32_t within_sentence(const Reading& reading,
                                                   std::uint32_t of,
                                                   std::uint32_t last) {
    return std::min(last, reading.sentences[reading.sentence_of(of)].last);
}

}  // namespace vigie::extractors
