// The gate at the end: does a report stand on its own?
#pragma once

#include <optional>
#include <string>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Why a report must not be sent; none = it may.
std::optional<std::string> why_invalid(const Report& report,
                                       const Draft& draft,
                                       const Scene& scene,
                                       const Scope& scope);

}  // namespace vigie::extractors
