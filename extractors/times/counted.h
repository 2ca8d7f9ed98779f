// Times that hold a number: "il y a trois jours", "two weeks ago", "depuis deux ans", "vers 5h30".
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/language.h"
#include "extractors/times/time.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// "il y a trois jours", "three days ago", "deux jours plus tard", "les trois derniers jours".
std::optional<TimeMention> ago_at(const text::Tokens& tokens, std::size_t token, Language language);

/// "(depuis) trois semaines", "(depuis) plusieurs mois"; not "(since) two men ...".
std::optional<TimeMention> duration_since(const text::Tokens& tokens,
                                          std::size_t token,
                                          Language language);

/// "vers 5h", "05H00", "à 14 heures", "around 5 am", "08:30": a time of day, no day.
std::optional<TimeMention> clock_at(const text::Tokens& tokens,
                                    std::size_t token,
                                    Language language);

}  // namespace vigie::extractors
