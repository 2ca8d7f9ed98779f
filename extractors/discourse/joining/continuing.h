// Does a sentence that has no word of an event go on about one that was told before?
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "Le bilan est de cinq morts": does the sentence go on about the event of this or the last
/// paragraph, the draft that was told last? `tolls` are the sentence's.
bool continues(const Scene& scene,
               const Draft& draft,
               std::size_t sentence,
               const std::vector<Toll>& tolls);

/// "The camp was attacked. The day before, a MINUSMA truck had hit a mine. Six peacekeepers were
/// hurt": are the counts those of the recalled event's victims and not of the main one's?
bool befell_others(const Draft& recalled, const Draft& main, const std::vector<Toll>& tolls);

}  // namespace vigie::extractors
