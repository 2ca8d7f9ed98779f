// One day as words: "jeudi", "mardi 4 mars", "le 28 octobre 2025", "October 28", "2025-10-28".
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/language.h"
#include "extractors/times/time.h"
#include "text/tokens.h"

namespace vigie::extractors {

struct DayFound {
    DayWords words;
    std::size_t last = 0;  ///< the token behind it
};

/// The day written at `token`. With `bare`, a day number alone is one ("du 12 au ...").
std::optional<DayFound> day_at(const text::Tokens& tokens,
                               std::size_t token,
                               Language language,
                               bool bare);

}  // namespace vigie::extractors
