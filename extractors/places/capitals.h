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

/// "in the capital, (Bamako)", « au cœur de la capitale, (Bamako) », « un hôtel de la capitale, »:
/// is the name at the token what stands before it, and something may have been there? Not "north of
/// the capital, Bamako".
bool is_apposed_to_capital(const Reading& reading, std::uint32_t first, std::uint32_t name);

}  // namespace vigie::extractors
