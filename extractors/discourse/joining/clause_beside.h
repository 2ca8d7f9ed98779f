// Tolls of a clause that tells of what else befell: "... le jour où cinq personnes ont été tuées à
// Ber", "hours after five people died in an attack".
#pragma once

#include <cstddef>

#include "extractors/discourse/joining/draft.h"
#include "extractors/tolls/tolls.h"

namespace vigie::extractors {

/// Is the toll of such a clause, and the event of another?
bool is_beside(const Scene& scene, const Draft& draft, std::size_t sentence, const Toll& toll);

}  // namespace vigie::extractors
