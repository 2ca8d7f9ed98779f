// Blockades and sieges last: imposed on one day, told of for weeks, lifted on another. Most reports
// tell what happened and is over.
#pragma once

#include <cstdint>

#include "extractors/report.h"

namespace vigie::alerts {

enum class Phase : std::uint8_t {
    over,    ///< it happened on its day, as attacks do
    stands,  ///< a blockade that is imposed, or said to stand
    ends,    ///< a blockade that is lifted. Eased or broken through, it stands
};

/// Read off the words that tell the event. What is called a blockade for want of a better family
/// (an ultimatum, a roadblock, leaflets) lasts no longer than its day.
Phase phase_of(const extractors::Report& report);

}  // namespace vigie::alerts
