// What a sentence goes on to behind people who are counted: more of what is said, or only some of
// them.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "arrested 31 people, (and that) weapons had been seized", « et que »: more of what is said.
[[nodiscard]] bool goes_on_saying(const Reading& reading, std::uint32_t from, std::uint32_t to);

/// "280 soldiers were based there, and (those not) killed were taken", "200 soldiers, (some of whom
/// were) captured", « et (plusieurs ont) été tués »: only some of them.
[[nodiscard]] bool goes_on_about_some(const Reading& reading, std::uint32_t from, std::uint32_t to);

}  // namespace vigie::extractors
