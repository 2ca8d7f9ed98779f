// The words of measure behind a number: "kilomètres", "pour cent", "FCFA", "mm".
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/quantities/quantity.h"
#include "extractors/words/word_index.h"
#include "text/tokens.h"

namespace vigie::extractors {

struct UnitFound {
    Unit unit = Unit::none;
    std::size_t last = 0;  ///< the token behind the unit's own words
};

/// The words of measure: "km", "jours".
const WordIndex& measure_words();

/// The measure that begins at `token`, adjectives passed over ("les deux premiers jours"). With
/// `linked`, "de" may lead ("une cinquantaine de kilomètres").
std::optional<UnitFound> measure_at(const text::Tokens& tokens, std::size_t token, bool linked);

}  // namespace vigie::extractors
