// Counts that say one number.
#pragma once

#include "extractors/report.h"

namespace vigie::extractors {

/// "six killed", and neither "at least six" nor "none".
[[nodiscard]] inline bool is_exact(const Casualty& row) {
    return row.min && row.min == row.max && *row.min > 0;
}

}  // namespace vigie::extractors
