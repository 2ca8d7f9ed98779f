// Counts whose noun stands elsewhere: "burned four vehicles and stole eight others", "nine of the
// 16 vehicles".
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// The count without a noun right behind or before the word; nullptr when there is none.
const Quantity* bare_count_beside(const Reading& reading,
                                  const text::Sentence& span,
                                  const Mention& word);

/// "nine of the (16 vehicles)", "neuf des (16 véhicules)": the part's count before the whole's.
const Quantity* part_before(const Reading& reading, const Quantity& whole);

/// "and another was taken away", « et un autre emporté »: one more of the things told last.
bool tells_of_another(const Reading& reading, const text::Sentence& span, const Mention& effect);

}  // namespace vigie::extractors
