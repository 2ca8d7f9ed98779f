// Rows of counts side by side: do they say one number, of one side?
#pragma once

#include "extractors/report.h"

namespace vigie::extractors {

/// "six killed", and neither "at least six" nor "none".
[[nodiscard]] inline bool is_exact(const Casualty& row) {
    return row.min && row.min == row.max && *row.min > 0;
}

[[nodiscard]] inline int low_of(const Casualty& row) {
    return row.min.value_or(row.max.value_or(0));
}

[[nodiscard]] inline bool one_side(const Casualty& a, const Casualty& b) {
    return a.side == b.side || a.side == "unspecified" || b.side == "unspecified";
}

}  // namespace vigie::extractors
