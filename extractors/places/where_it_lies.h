// Relative clauses that only say where the place before them lies.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Behind the words at the token that lead to where the place before lies: "Sari(, which lies) near
/// Koro", « Sari(, qui se trouve) au nord de Koro »; the token itself when none do.
[[nodiscard]] std::uint32_t past_lies(const Reading& reading, std::uint32_t token);

}  // namespace vigie::extractors
