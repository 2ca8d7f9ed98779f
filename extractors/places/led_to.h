// Names that a road leads to, an area lies across or a traveller had just passed.
#pragma once

#include <cstdint>

#include "extractors/places/vocabulary.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « sur l'axe reliant la frontière à (Ber) », « la piste qui mène à (Nampala) »: the road's other
/// end. `phrase` is where the words begin that lead to the name.
[[nodiscard]] bool ends_road(const Reading& reading,
                             const PlaceWords& words,
                             std::uint32_t start,
                             std::uint32_t phrase);

/// "on a road leading from the border to the city of (Kayes)"
[[nodiscard]] bool road_leads(const Reading& reading,
                              const PlaceWords& words,
                              std::uint32_t start,
                              std::uint32_t phrase);

/// « la forêt de Faya, à cheval sur les cercles de Kati et de (Dioïla) »: what it lies across.
[[nodiscard]] bool is_straddled(const Reading& reading, std::uint32_t start, std::uint32_t name);

/// « attaqué avant d'atteindre (Douentza) », "before reaching (Ber)": where they did not come.
[[nodiscard]] bool is_before_arrival(const Reading& reading,
                                     std::uint32_t start,
                                     std::uint32_t phrase);

/// « peu après (Somadougou) », « avant d'arriver à (Ber) », "just before (Boni)"
[[nodiscard]] bool is_short_of(const Reading& reading, std::uint32_t start, std::uint32_t phrase);

}  // namespace vigie::extractors
