// Those who "clashed" or "fought": whom they met, and where or with what they did.
#pragma once

#include "extractors/frames/rules.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// The roles without a target that is a thing or a spot behind a verb that several do to each
/// other: "fought with (machine guns)", "clashed at (the market)".
[[nodiscard]] Roles with_foe_met(const Reading& reading,
                                 const Clauses& clauses,
                                 std::size_t at,
                                 Roles roles);

}  // namespace vigie::extractors
