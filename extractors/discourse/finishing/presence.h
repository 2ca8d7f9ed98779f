// "JNIM, which is active in the area", « y sont très présents »: who is about somewhere, and not
// who did what the text tells.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the token say that somebody is about?
bool tells_presence(const Reading& reading, std::uint32_t token);

/// "sous l'influence de la katiba", "a stronghold of JNIM": the lord of the ground. `first` is
/// the sentence's first token.
[[nodiscard]] bool is_lord(const Reading& reading, std::uint32_t first, const Mention& group);

}  // namespace vigie::extractors
