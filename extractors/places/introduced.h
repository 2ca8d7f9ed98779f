// Words before a name that only the names of places follow: "village de X", "près de X", "à X",
// "le poste avancé de X", "neuf habitants de X", "une attaque contre X". What stands behind them is
// a place, be it one that the gazetteer lacks.
#pragma once

#include <cstdint>

#include "extractors/places/cues.h"
#include "extractors/places/listed_names.h"

namespace vigie::extractors {

/// Do such words lead to the name? "in" and "sur" are none: they lead to much else.
[[nodiscard]] bool is_introduced(const Reading& reading,
                                 const PlaceWords& words,
                                 const NameCue& cue,
                                 const NameRun& name,
                                 std::uint32_t sentence_first);

}  // namespace vigie::extractors
