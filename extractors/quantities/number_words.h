// The words that numbers are made of: "trois", "vingtaine", "dozen", "un".
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/language.h"
#include "extractors/words/word_index.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// How a word builds a number.
enum class NumberRole : std::uint8_t {
    unit,  ///< 1 to 9, "seize": may follow a ten
    teen,  ///< 10 to 19
    ten,   ///< "vingt", "thirty"
    hundred,
    scale,       ///< "mille", "million"
    collective,  ///< "vingtaine", "dozen"
    plural,      ///< "dizaines", "hundreds"
    article,     ///< "a", "an"
};

struct NumberWord {
    NumberRole role = NumberRole::unit;
    double value = 0;
};

/// The number word at `token`, or nullptr.
const NumberWord* number_word(const text::Tokens& tokens, std::size_t token, Language language);

/// All of them.
const WordIndex& number_words(Language language);

}  // namespace vigie::extractors
