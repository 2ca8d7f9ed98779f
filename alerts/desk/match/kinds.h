// What: kinds that one event is called by different texts, and those that are two events.
#pragma once

#include "alerts/desk/match/tally.h"

namespace vigie::alerts {

/// Vetoes an ambush beside the air strike that answers it.
void weigh_kinds(const Facets& a, const Facets& b, const Weights& weights, Tally& tally);

}  // namespace vigie::alerts
