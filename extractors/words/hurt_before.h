// « (Il est mort dimanche à Bamako.) Il avait été touché jeudi »: who is told to have died was hurt
// on a day before, and mostly elsewhere.
#pragma once

#include <cstddef>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the sentence go on about one who died, and tell how he had been hurt?
[[nodiscard]] bool tells_hurt_before(const Reading& reading, std::size_t sentence);

}  // namespace vigie::extractors
