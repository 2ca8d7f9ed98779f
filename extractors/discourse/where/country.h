// In which country an event was, where its place does not tell.
#pragma once

#include <string>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// The code of the country that the event's sentences name most, else the article. "trois Chinois
/// enlevés": those who are struck say nothing of where, if the article names a country. Empty when
/// none is named; it may be out of scope.
std::string main_country(const Scene& scene, const Draft& draft);

/// The country that the event's sentences name, or else the title's heading; empty when neither
/// does. What comes from a country ("les forces françaises") names none.
std::string named_country(const Scene& scene, const Draft& draft);

}  // namespace vigie::extractors
