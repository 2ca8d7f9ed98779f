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

/// A number with no month behind a weekday, and `at` behind it: "samedi 31" is a day, "samedi 31
/// soldats", "Sunday 15 of its soldiers" count.
[[nodiscard]] bool number_is_counted(const text::Tokens& tokens, std::size_t at);

}  // namespace vigie::extractors
