// A count's parts told in a sentence of their own: « L'attaque a fait dix morts. Parmi eux, trois
// soldats », « Il s'agit de six soldats et de quatre civils ».
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Parts of the count that the sentence before ends with; none when the sentence opens otherwise.
std::vector<Toll> tolls_among(TollSentence& here, std::size_t sentence);

}  // namespace vigie::extractors
