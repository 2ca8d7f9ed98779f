// Days after which markets and prayers are called: "Friday prayers", « la foire du samedi ».
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Makes background of the weekdays that only say which market or prayer is meant, where the
/// sentence says by other words when it was: « En mars 2025, la prière du (vendredi) », "the
/// (Saturday) market on 3 March". Where it does not, the attack on Friday prayers was on a Friday.
void pass_over_days_of_occasions(Reading& reading);

}  // namespace vigie::extractors
