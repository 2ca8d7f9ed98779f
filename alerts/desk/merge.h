// What all members of an event together tell, as one pure function of them.
#pragma once

#include <vector>

#include "alerts/event.h"

namespace vigie::alerts {

/// Tolls stay one row per status, side and source; places and dates come from the most precise
/// member; claims, actors and materiel are collected. Reprints count as sources only.
Account merge(const std::vector<Member>& members);

}  // namespace vigie::alerts
