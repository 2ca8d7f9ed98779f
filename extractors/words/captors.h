// « quatre otages de jihadistes », "hostages of JNIM": who holds people is not one of them.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Is the party that begins at the token named only as who holds hostages?
[[nodiscard]] bool holds_hostages(const Reading& reading, std::uint32_t party);

}  // namespace vigie::extractors
