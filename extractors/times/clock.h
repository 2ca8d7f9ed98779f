// Times of day that hold a number: "vers 5h30", "around 5 am".
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/language.h"
#include "extractors/times/time.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// "vers 5h", "05H00", "à 14 heures", "around 5 am", "08:30": a time of day, no day.
std::optional<TimeMention> clock_at(const text::Tokens& tokens,
                                    std::size_t token,
                                    Language language);

}  // namespace vigie::extractors
