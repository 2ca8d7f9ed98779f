// "18 km N of Ansongo", « à 12 km au NE de Gossi »: points of the compass in capital letters, as
// security notes write them.
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Degrees from north of the point that the token abbreviates, right behind a distance; nothing
/// elsewhere, for "NE" and "SO" may be names, and "E" an initial.
[[nodiscard]] std::optional<double> compass_point(const Reading& reading, std::uint32_t token);

}  // namespace vigie::extractors
