// « Onze habitants ont été tués dans le premier, six dans le second »: which of two places is
// meant.
#pragma once

#include <vector>

#include "extractors/places/locate.h"

namespace vigie::extractors {

/// Adds the two places that the sentence before names, once more where « dans le premier » and
/// « dans le second », "in the former" and "in the latter" mean them; keeps the text's order.
void name_by_ordinals(std::vector<NamedPlace>& places, const Reading& reading);

}  // namespace vigie::extractors
