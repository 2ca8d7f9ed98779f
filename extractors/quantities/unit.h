// What stands around a number and says that it counts no things: "12,7 mm", "RN6", "05H00",
// "28 octobre 2025", "5e", "en 2012".
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/language.h"
#include "extractors/quantities/numeral.h"
#include "extractors/quantities/unit_words.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// Numbers written together that are no number: a numeric date, "08:30", "05h30", "1/3".
std::optional<UnitFound> compound_at(const text::Tokens& tokens,
                                     std::size_t token,
                                     Language language);

/// The unit of the number at tokens [first, numeral.last), from the words on both sides.
/// `bounded` = a modifier or a range stands there, so four digits are no year.
UnitFound unit_of(const text::Tokens& tokens,
                  std::size_t first,
                  const Numeral& numeral,
                  Language language,
                  bool bounded);

}  // namespace vigie::extractors
