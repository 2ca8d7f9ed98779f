// "à 35 km au nord de Koro", "some 20 miles southwest of Gao": how far and in which direction from
// the named place something lies, and the point that this makes.
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/places/vocabulary.h"
#include "extractors/reading/reading.h"
#include "text/geo.h"

namespace vigie::extractors {

struct Offset {
    std::optional<double> km;
    std::optional<double> bearing;  ///< degrees from north

    [[nodiscard]] bool empty() const { return !km && !bearing; }
};

struct OffsetPhrase {
    Offset offset;
    std::uint32_t begin = 0;  ///< its first token; `end` when there is none
};

/// The distance and direction whose words end before token `end`, read leftwards.
OffsetPhrase offset_before(const Reading& reading,
                           const PlaceWords& words,
                           std::uint32_t end,
                           std::uint32_t sentence_first);

/// Where the offset leads, and how far from there the truth may lie.
struct Reached {
    text::LatLon point;
    double radius_km = 0;
};

Reached reach(text::LatLon from, const Offset& offset);

}  // namespace vigie::extractors
