// One figure told twice, by two who speak or of a side that is told later.
#include <algorithm>

#include "extractors/discourse/finishing/exact.h"
#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {
namespace {

/// The same figure is one row, whoever says it: "au moins 14", "14"; its author is the first who is
/// named.
bool repeats(Finishing& work, const Casualty& row) {
    const auto vague = [](const Casualty& one) { return one.min == 2 && !one.max; };
    auto& rows = work.report.casualties;
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const Casualty& other) {
        if (vague(row) != vague(other)) return false;
        const bool side = other.side == row.side || row.side == "unspecified";
        return other.status == row.status && side && low_of(other) == low_of(row) &&
               (!other.max || !row.max || other.max == row.max);
    });
    if (same == rows.end()) return false;
    if (same->according_to.empty()) same->according_to = row.according_to;
    return true;
}

/// "One person was killed. … killing a driver": the same figure, whose side is told later.
bool gives_side(Finishing& work, const Casualty& row) {
    auto& rows = work.report.casualties;
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const Casualty& other) {
        // "une quarantaine de morts ... au moins 40 civils": the bound adds nothing
        return other.side == "unspecified" && other.status == row.status && other.min == row.min &&
               other.max == other.min && (!row.max || row.max == row.min);
    });
    if (same == rows.end() || row.side == "unspecified") return false;
    same->side = row.side;
    return true;
}

}  // namespace

bool is_row_told(Finishing& work, const Casualty& row) {
    return repeats(work, row) || gives_side(work, row);
}

}  // namespace vigie::extractors
