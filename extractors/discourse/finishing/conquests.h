// Ground taken, and ground that was only held for a while.
#pragma once

#include "extractors/discourse/finishing/signs.h"

namespace vigie::extractors {

/// Ground is taken; of a convoy struck on the road none is, nor where the takers left the same day.
SubEventType type_of_conquest(const Finishing& work, const Signs& signs);

}  // namespace vigie::extractors
