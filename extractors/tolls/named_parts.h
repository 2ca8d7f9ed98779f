// "Eleven were soldiers", « Onze d'entre elles étaient des VDP »: who some of those were whom the
// sentence before counts.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// The part that the sentence opens with; none unless the sentence before tells what befell at
/// least as many.
std::vector<Toll> named_parts(TollSentence& here, std::size_t sentence);

}  // namespace vigie::extractors
