// When: days that are one, days told off by one, and states that last.
#pragma once

#include "alerts/desk/match/tally.h"

namespace vigie::alerts {

/// Vetoes precise days that are further apart than the reach.
void weigh_dates(const Facets& a, const Facets& b, const Weights& weights, Tally& tally);

}  // namespace vigie::alerts
