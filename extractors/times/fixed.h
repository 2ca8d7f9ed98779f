// Expressions of time that are always the same words: "la semaine dernière", "overnight".
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/language.h"
#include "extractors/times/time.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// The longest fixed expression that begins at `token`.
std::optional<TimeMention> fixed_time_at(const text::Tokens& tokens,
                                         std::size_t token,
                                         Language language);

struct PartFound {
    DayPart part = DayPart::none;
    std::size_t last = 0;
};

/// A part of the day behind a day: "(jeudi) soir", "(hier) à l'aube", "(Sunday) night".
std::optional<PartFound> part_behind(const text::Tokens& tokens,
                                     std::size_t token,
                                     Language language);

/// A part of the day that leads to a day: "dans la nuit de (jeudi)", "in the early hours of".
std::optional<PartFound> part_before(const text::Tokens& tokens,
                                     std::size_t token,
                                     Language language);

}  // namespace vigie::extractors
