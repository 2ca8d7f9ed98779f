// "Five dead and as many wounded": a number told once and meant twice.
#pragma once

#include <optional>

#include "extractors/quantities/quantity.h"

namespace vigie::extractors {

/// « et autant de blessés », "and as many civilians" at the token: the number of `told`, the last
/// one before it, once more; nothing when the words compare or bound ("as many as 20").
std::optional<Quantity> as_many_at(const text::Tokens& tokens,
                                   std::size_t at,
                                   const Quantity& told);

}  // namespace vigie::extractors
