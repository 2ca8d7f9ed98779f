// Which language a text is in, by the function words that it cannot do without.
#pragma once

#include <optional>
#include <string_view>

#include "extractors/language.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// French or English; none when neither is plain (another language, or too little text).
std::optional<Language> detect_language(const text::Tokens& tokens);

/// "fr", "en".
std::string_view code_of(Language language);

}  // namespace vigie::extractors
