// Months and years: "en mars", "début mars 2024", "mi-mars", "in late March", "fin 2023", "en
// 2012".
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/times/time.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// A month that words or a year beside it tell from a name or a verb.
std::optional<TimeMention> month_mention_at(const text::Tokens& tokens,
                                            std::size_t token,
                                            Language language);

/// A month behind "depuis", "since": it needs no other lead.
std::optional<TimeMention> month_behind_lead(const text::Tokens& tokens,
                                             std::size_t token,
                                             Language language);

/// "en 2012", "in 2012", "l'attaque de 2019".
std::optional<TimeMention> year_mention_at(const text::Tokens& tokens,
                                           std::size_t token,
                                           Language language);

std::optional<TimeMention> bare_year_at(const text::Tokens& tokens, std::size_t token);

}  // namespace vigie::extractors
