// People whom English names behind what they work with or where: "two bus drivers", "a village
// blacksmith".
#pragma once

#include <cstdint>

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// "five (market) vendors", "a (hotel) receptionist": does a noun of people stand right behind the
/// words [first, last), which say whose they are?
[[nodiscard]] bool are_people_of(const TollSentence& here, std::uint32_t first, std::uint32_t last);

/// "a (village) blacksmith"
[[nodiscard]] bool is_place_of_people(const TollSentence& here, const Mention& place);

}  // namespace vigie::extractors
