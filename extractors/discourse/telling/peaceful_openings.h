// Articles that open with what was done in peace, or are about how people live.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Does a short text speak of memories, of the displaced, of prices or of a study, under a title
/// that tells of no harm?
[[nodiscard]] bool is_about_life(const Scene& scene);

/// « La mine rouvre. La mine de Syama a rouvert lundi. »: does the lead tell of a peaceful act on a
/// day, and neither it nor the title of harm or of those who bear arms? What follows without a day
/// of its own is not of that day.
[[nodiscard]] bool opens_in_peace(const Scene& scene);

}  // namespace vigie::extractors
