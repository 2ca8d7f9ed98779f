// Names of countries that people bear.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "the village chief, Youssouf (Togo), said": is the country's name at the token the surname of
/// whoever bears the given name before it? Togo is a name of the Dogon, Congo one of Burkina Faso.
[[nodiscard]] bool is_surname(const Reading& reading, std::uint32_t token);

}  // namespace vigie::extractors
