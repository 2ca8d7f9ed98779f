// Where: how far apart two reports' places are, by distance, by name, along a road, in a region.
#pragma once

#include "alerts/desk/match/tally.h"

namespace vigie::alerts {

/// Adds the points of the nearest two places. Vetoes when both name towns and none of one may be a
/// town of the other.
void weigh_places(const Facets& a, const Facets& b, const Weights& weights, Tally& tally);

/// Lies the town on the road between two towns that the report names?
bool on_road(const Spot& town, const Facets& report, const Weights& weights);

}  // namespace vigie::alerts
