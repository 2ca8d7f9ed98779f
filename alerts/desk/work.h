// What filing one article has found so far: between the desk's own files.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "alerts/desk.h"

namespace vigie::alerts {

/// A report and an event that it may belong to.
struct Fit {
    double score;
    std::size_t report;
    std::string event;
    bool same;  ///< else possibly
};

/// A new report's event beside one that it sums up, or that sums it up.
struct Part {
    std::size_t report;
    std::string event;
    Kinship kinship;  ///< of the new one to the other
};

struct Desk::Work {
    const std::vector<Member>& reports;
    std::vector<Facets> facets;
    std::vector<Fit> fits;  ///< best first
    std::vector<Part> parts;
    Filing filing;
    std::set<std::string> taken;  ///< events that a report of this article has joined
};

}  // namespace vigie::alerts
