// What makes a text no accident's, and fighters who are the backdrop of what an article tells: "The
// region has also seen attacks by jihadists" behind an accident makes it no attack of theirs.
#pragma once

#include <cstddef>

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does a sentence of [first, last) name an armed group or militia, and not only as a backdrop?
[[nodiscard]] bool insurgents_act(const Reading& reading,
                                  const Lexicon& lexicon,
                                  std::size_t first,
                                  std::size_t last);

/// Does the first sentence of [first, last) tell of an attack or of what armed men did, whoever
/// they are, or one behind it call it "the attack": "Soldiers killed ten villagers; houses caught
/// fire"?
[[nodiscard]] bool tells_violence(const Reading& reading,
                                  const Lexicon& lexicon,
                                  std::size_t first,
                                  std::size_t last);

}  // namespace vigie::extractors
