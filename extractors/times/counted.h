// Times that hold a number: "il y a trois jours", "two weeks ago", "depuis deux ans".
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

}  // namespace vigie::extractors
