// "The toll has risen from five to eight after three more bodies were found": the three are in the
// eight.
#pragma once

#include <vector>

#include "extractors/tolls/tolls.h"

namespace vigie::extractors {

/// Drops the dead for whom the sentence says that a total grew.
void drop_counted_in_total(const Reading& reading,
                           const text::Sentence& span,
                           std::vector<Toll>& tolls);

}  // namespace vigie::extractors
