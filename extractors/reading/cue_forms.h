// Whether words that are spelt like a cue are one where they stand.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// The cue's first token, and whether a phrase of skip.tsv holds it: « manœuvres logistiques » are
/// no drill, « pour sa part » no purpose; "last (May) have been freed" names a month.
[[nodiscard]] bool cue_fits(const Reading& reading, std::uint32_t first, Cue cue, bool skipped);

}  // namespace vigie::extractors
