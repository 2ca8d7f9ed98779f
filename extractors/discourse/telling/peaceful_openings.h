// Articles that open with what was done in peace.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « La mine rouvre. La mine de Syama a rouvert lundi. »: does the lead tell of a peaceful act on a
/// day, and neither it nor the title of harm or of those who bear arms? What follows without a day
/// of its own is not of that day.
[[nodiscard]] bool opens_in_peace(const Scene& scene);

}  // namespace vigie::extractors
