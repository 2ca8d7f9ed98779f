// What all members of an event together tell, as one pure function of them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "alerts/event.h"

namespace vigie::alerts {

/// Tolls stay one row per status, side and source; places and dates come from the most precise
/// member; claims, actors and materiel are collected. Reprints count as sources only.
Account merge(const std::vector<Member>& members);

/// An early member that the account stands without, to make room for a later one; none of the first
/// when all of them count. Never the very first, which names the event.
std::optional<std::size_t> dispensable(const std::vector<Member>& members);

}  // namespace vigie::alerts
