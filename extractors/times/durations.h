// So many of a unit of time: "trois jours", "plusieurs semaines", "about two months".
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/language.h"
#include "extractors/quantities/unit.h"
#include "text/tokens.h"

namespace vigie::extractors {

struct Duration {
    int count = 0;  ///< 0 = vague
    Unit unit = Unit::none;
    std::size_t last = 0;  ///< the token behind
    bool more = false;     ///< "more than two weeks"
    bool about = false;    ///< « une dizaine de jours »
};

constexpr int longest_duration = 5000;  ///< units; beyond, the number is no span of news

std::optional<Duration> duration_at(const text::Tokens& tokens,
                                    std::size_t token,
                                    Language language);

/// "weeks (after)", "months (earlier)": without a number.
std::optional<Duration> bare_duration_at(const text::Tokens& tokens, std::size_t token);

/// The unit that the word names; Unit::none for others.
Unit time_unit(text::Word word);

}  // namespace vigie::extractors
