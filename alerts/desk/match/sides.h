// Who to whom, and how many: actors by role, with their parents, and the counts of people.
#pragma once

#include "alerts/desk/match/tally.h"

namespace vigie::alerts {

/// Vetoes when attacker and target are swapped. Unidentified is not different.
void weigh_actors(const Facets& a, const Facets& b, const Weights& weights, Tally& tally);

/// Counts that agree speak for one event; those that do not speak for nothing.
void weigh_tolls(const Facets& a, const Facets& b, const Weights& weights, Tally& tally);

}  // namespace vigie::alerts
