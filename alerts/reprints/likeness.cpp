#include "alerts/reprints/likeness.h"

#include <algorithm>
#include <cmath>

namespace vigie::alerts {
namespace {

/// A SimHash of fewer shingles turns over with every word.
constexpr std::uint32_t shingles_that_tell = 20;

bool same_by_simhash(const Signature& a, const Signature& b) {
    return std::min(a.all, b.all) >= shingles_that_tell &&
           distance(a.simhash, b.simhash) <= same_distance;
}

}  // namespace

Likeness likeness(const Signature& earlier, const Signature& later) {
    if (same_by_simhash(earlier, later)) return {Degree::same, 1, 1};
    const double jaccard = resemblance(earlier, later);
    const double estimate = jaccard / (1 + jaccard) * (earlier.own + later.own);
    const double common = std::min<double>(estimate, std::min(earlier.own, later.own));
    if (common < least_common) return {};
    Likeness found{Degree::none, common / later.own, common / earlier.own};
    if (found.kept >= same_share) {
        found.degree = Degree::same;
    } else if (std::max(found.kept, found.given) >= derived_share) {
        found.degree = Degree::derived;
    }
    return found;
}

std::string explained(const Likeness& likeness) {
    const std::string share = std::to_string(std::lround(100 * likeness.kept)) + " %";
    return likeness.degree == Degree::same ? "the same text (" + share + ")"
                                           : "derived text (" + share + " of it)";
}

}  // namespace vigie::alerts
