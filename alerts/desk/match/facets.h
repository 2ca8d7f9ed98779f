// What the comparison of two reports looks at: folded, with parents for actors, made once for each
// report and kept beside it, because a report is compared far more often than it is filed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "alerts/desk/lasting.h"
#include "alerts/desk/match/weights.h"
#include "alerts/event.h"

namespace vigie::alerts {

/// A place, with its names folded.
struct Spot {
    std::string name;
    std::string shown;      ///< as the report writes it, for reasons
    std::string other_end;  ///< of a road
    std::string admin1;     ///< region
    std::string admin1_legacy;
    std::string admin2;  ///< cercle
    std::string country;
    std::optional<text::LatLon> point;
    double radius_km = 0;
    int precision = 1;

    /// Names a town, not a region only.
    [[nodiscard]] bool is_town() const { return precision < 3 && !name.empty(); }
};

struct Facets {
    std::string article;
    bool blank = false;  ///< a reprint without a report of its own: nothing to compare
    std::optional<text::DateRange> when;  ///< as told, else before its publication
    std::vector<Spot> spots;
    std::vector<std::string>
        perpetrators;  ///< named ones, parents, sorted; army and partner are one
    std::vector<std::string> targets;
    extractors::SubEventType kind = extractors::SubEventType::other;
    std::vector<extractors::Casualty> counts;
    bool names_town = false;
    Phase phase = Phase::over;
    bool round_up = false;  ///< sums up days or weeks of a region: never one town's event
};

/// Tells of a blockade, or of its end.
inline bool lasts(const Facets& facets) {
    return facets.phase != Phase::over;
}

Facets facets_of(const Member& member, const Weights& weights);

}  // namespace vigie::alerts
