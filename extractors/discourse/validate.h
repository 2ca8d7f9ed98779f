// The gates at both ends: in which language is the article, and does a report stand on its own?
#pragma once

#include <optional>
#include <string>

#include "extractors/discourse/draft.h"
#include "extractors/language.h"

namespace vigie::extractors {

/// The article's language: as declared when that is French or English and the text does not
/// plainly say otherwise, else as detected.
std::optional<Language> language_of(const text::Article& article);

/// Why a report must not be sent; none = it may.
std::optional<std::string> why_invalid(const Report& report,
                                       const Draft& draft,
                                       const Scene& scene,
                                       const Scope& scope);

}  // namespace vigie::extractors
