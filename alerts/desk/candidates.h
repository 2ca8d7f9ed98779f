// Which events a report may belong to: those near it in space and time, or with its parties where
// no place is told. Every event that could reach the threshold is among them, and few others, so
// that a decision costs the same with a thousand events in memory as with a hundred thousand.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "alerts/desk/held.h"

namespace vigie::alerts {

class Candidates {
public:
    /// `event` must stay where it is until it is removed.
    void add(const Held& event);
    void remove(const Held& event);

    /// Each once, in any order: sorting them by their ids would read every one of them, and in a
    /// large desk none is in the processor's cache.
    [[nodiscard]] std::vector<const Held*> of(const Facets& fresh) const;

private:
    // By a hash of span of days and cell, region, name or party. Two that share a hash only give a
    // candidate too many.
    std::unordered_map<std::uint64_t, std::vector<const Held*>> lists_;
};

}  // namespace vigie::alerts
