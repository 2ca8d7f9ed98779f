// People who are quoted by their name and age alone, or by how they live: nobody's officials.
#pragma once

#include <vector>

#include "extractors/attribution/speakers.h"

namespace vigie::extractors {

/// "said Awa Traore, 45", "says Mariam Bengaly, who sells fruit": the sentence's speakers with each
/// of them as a resident, unless what stands behind says what she is ("45, a nurse").
std::vector<Speaker> with_ordinary_people(const Reading& reading,
                                          const text::Sentence& sentence,
                                          std::vector<Speaker> speakers);

}  // namespace vigie::extractors
