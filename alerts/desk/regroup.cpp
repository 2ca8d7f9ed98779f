#include "alerts/desk/regroup.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace vigie::alerts {
namespace {

/// How much nearer a member must be to one of two reports to go with it.
constexpr double clearly = 2;

bool in_region(const Facets& event, const Facets& sum) {
    for (const Spot& place : event.spots) {
        for (const Spot& region : sum.spots) {
            const auto& name = region.admin1.empty() ? region.name : region.admin1;
            if (!name.empty() && (place.admin1 == name || place.admin1_legacy == name)) return true;
        }
    }
    return false;
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& name) {
        return std::binary_search(b.begin(), b.end(), name);
    });
}

}  // namespace

bool may_be_one(const Held& a, const Held& b, const Weights& weights) {
    double best = 0;
    for (const Facets& one : a.facets) {
        for (const Facets& other : b.facets) {
            if (one.blank || other.blank) continue;
            const Comparison comparison = compare(one, other, weights, Telling::no);
            if (comparison.vetoed) return false;
            best = std::max(best, comparison.score);
        }
    }
    return best >= weights.possible;
}

std::vector<std::size_t> members_of_other(const Held& event,
                                          const Facets& own,
                                          const Facets& other,
                                          const Weights& weights) {
    std::vector<std::size_t> leaving;
    for (std::size_t i = 0; i < event.facets.size(); ++i) {
        const Comparison to_own = compare(event.facets[i], own, weights, Telling::no);
        const Comparison to_other = compare(event.facets[i], other, weights, Telling::no);
        if (to_other.same && (to_own.vetoed || to_other.score >= to_own.score + clearly))
            leaving.push_back(i);
    }
    return leaving.size() < event.facets.size() ? leaving : std::vector<std::size_t>{};
}

bool is_part(const Facets& event, const Facets& sum) {
    if (event.round_up || !sum.round_up || !event.when || !sum.when) return false;
    if (event.when->from < sum.when->from || event.when->to > sum.when->to) return false;
    const bool other_sides = !event.perpetrators.empty() && !sum.perpetrators.empty() &&
                             !share(event.perpetrators, sum.perpetrators);
    return !other_sides && in_region(event, sum);
}

bool goes_on(const Event& a, const Event& b) {
    const auto rank = [](const Event& event) {
        return std::tuple(event.told.revision == 0, event.members.front().source.seen);
    };
    return rank(a) != rank(b) ? rank(a) < rank(b) : a.id < b.id;
}

}  // namespace vigie::alerts
