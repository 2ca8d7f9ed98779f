// What: kinds that one event is called by different texts, and those that are two events.
#pragma once

#include "alerts/desk/match/tally.h"

namespace vigie::alerts {

/// May one deed be called both by different texts?
bool are_related(extractors::SubEventType a, extractors::SubEventType b);

/// Vetoes an ambush beside the air strike that answers it, and a blockade beside an attack.
void weigh_kinds(const Facets& a, const Facets& b, const Weights& weights, Tally& tally);

}  // namespace vigie::alerts
