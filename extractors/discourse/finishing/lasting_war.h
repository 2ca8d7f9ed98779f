// Groups that are named as the other side of the war that goes on, not as who did what is told.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "a region where soldiers are battling (rebels)", « l'armée, qui affronte (le JNIM), », "after a
/// decade of war against (rebels)", "has regained territory from (JNIM)": named at `group`, in the
/// sentence that begins at `first`.
[[nodiscard]] bool is_of_lasting_war(const Reading& reading,
                                     std::uint32_t first,
                                     const Mention& group);

}  // namespace vigie::extractors
