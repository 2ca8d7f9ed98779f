// An event in the desk's memory, with what comparing it needs.
#pragma once

#include <vector>

#include "alerts/desk/match/facets.h"
#include "alerts/event.h"

namespace vigie::alerts {

struct Held {
    Event event;
    std::vector<Facets> facets;  ///< of each member, in their order
};

}  // namespace vigie::alerts
