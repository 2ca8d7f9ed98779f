// Fighters who died where two groups with a name met.
#pragma once

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// "Ten fighters died in clashes between armed groups, which pitted GATIA against the CMA": whose
/// they were of the two is not told.
void leave_dead_of_either(Finishing& work);

}  // namespace vigie::extractors
