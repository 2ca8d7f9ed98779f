// Days as news writes them, with what leads and follows them: "ce lundi", "dans la nuit de jeudi à
// vendredi", "entre jeudi 25 et vendredi 26", "last Thursday", "March 12-13", "around 3 May".
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/times/time.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// The day or the span of days that begins at `token`.
std::optional<TimeMention> days_at(const text::Tokens& tokens,
                                   std::size_t token,
                                   const TimeWords& words,
                                   Language language);

/// Takes a part of the day behind the mention into it.
void take_part(const text::Tokens& tokens, const TimeWords& words, TimeMention& mention);

}  // namespace vigie::extractors
