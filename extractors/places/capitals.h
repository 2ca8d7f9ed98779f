// "in the Malian capital", "in Mali's capital": a town told without its name, in English.
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

struct Capital {
    std::uint32_t first = 0;  ///< tokens [first, last)
    std::uint32_t last = 0;
};

/// The capital that is told by its country; none when its own name stands behind it, which tells
/// it better.
std::optional<Capital> capital_told_by(const Reading& reading, const Mention& country);

}  // namespace vigie::extractors
