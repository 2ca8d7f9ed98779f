// What the second telling of an event adds to the first.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Takes words, tolls, day, sides and statements of the twin into the draft; which place is meant,
/// the reports tell.
void take_over(Draft& draft, const Draft& twin);

}  // namespace vigie::extractors
