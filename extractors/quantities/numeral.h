// One number: digits, or a run of number words ("quatre-vingt-dix-neuf", "one hundred and five",
// "une vingtaine", "half a dozen", "dizaines de milliers").
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "extractors/language.h"
#include "text/tokens.h"

namespace vigie::extractors {

enum class NumeralStyle : std::uint8_t {
    digits,
    words,
    article,     ///< "un", "une", "a", "an" alone
    collective,  ///< "une vingtaine", "a dozen": about that many
    plural,      ///< "dizaines", "hundreds": that many or more, the value being the least
};

struct Numeral {
    std::size_t last = 0;  ///< the token behind it
    double value = 0;
    NumeralStyle style = NumeralStyle::digits;
};

/// The number that begins at `token`.
std::optional<Numeral> numeral_at(const text::Tokens& tokens, std::size_t token, Language language);

/// A collective at `token` that a vague word leads: "(plusieurs) dizaines", "(several) hundred".
std::optional<Numeral> collective_at(const text::Tokens& tokens,
                                     std::size_t token,
                                     Language language);

}  // namespace vigie::extractors
