// The dates and hours that a number may belong to.
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/language.h"
#include "extractors/quantities/unit_words.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// "octobre 2025" at `token`, behind a day number.
std::optional<UnitFound> month_behind(const text::Tokens& tokens,
                                      std::size_t token,
                                      Language language);

/// The first day of several: "(12) et 13 mars", "(18) au 21 novembre". Only the first is taken.
std::optional<UnitFound> day_list_behind(const text::Tokens& tokens,
                                         std::size_t token,
                                         Language language);

/// A day number or year at [first, last) that leans on the word before: "October (28), 2025",
/// "samedi (31)", "mars (2025)".
std::optional<UnitFound> date_before(const text::Tokens& tokens,
                                     std::size_t first,
                                     std::size_t last,
                                     Language language);

/// The hour of `value` at tokens [first, at): "vers (5) heures", "(5) pm"; not "(deux) heures de
/// route".
std::optional<UnitFound> clock_behind(const text::Tokens& tokens,
                                      std::size_t first,
                                      std::size_t at,
                                      double value);

}  // namespace vigie::extractors
