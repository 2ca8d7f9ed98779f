// Names of places where nothing was done: a road that an attack was meant to cut, a town from which
// help came. `phrase` is where the words begin that lead to the name, in a sentence whose first
// token is `start`.
#pragma once

#include <cstdint>

#include "extractors/places/vocabulary.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "The assault is meant to cut the road from (Yorosso)", « L'attaque vise à couper l'axe (Bamako)
/// »
[[nodiscard]] bool is_road_aimed_at(const Reading& reading,
                                    const PlaceWords& words,
                                    std::uint32_t start,
                                    std::uint32_t phrase);

/// "burned the huts before a unit from (Koutiala) arrived", « avant l'arrivée d'une unité de (Koro)
/// »
[[nodiscard]] bool sends_relief(const Reading& reading, std::uint32_t start, std::uint32_t name);

}  // namespace vigie::extractors
