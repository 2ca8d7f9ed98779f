// What is put between a noun of a deed and those whom it befell.
#pragma once

#include <cstdint>

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// « l'enlèvement [, au lendemain de ces combats,] de sept bergers »: the token behind the aside
/// that begins there, when its "de" follows; else the same token.
[[nodiscard]] std::uint32_t behind_aside(const TollSentence& here, std::uint32_t token);

}  // namespace vigie::extractors
