// Lists of places that are announced: "dans quatre villages : Boni, Gossi et Ber", "three villages
// (Boni, Gossi and Ber)", "les villages que sont Boni et Gossi". Each item is where it happened.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Is the name that begins at the token `name` an item of such a list?
bool is_announced(const Reading& reading,
                  const PlaceWords& words,
                  std::uint32_t name,
                  std::uint32_t sentence_first);

}  // namespace vigie::extractors
