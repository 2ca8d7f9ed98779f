#include "alerts/desk/match/match.h"

#include <algorithm>

#include "alerts/desk/match/dates.h"
#include "alerts/desk/match/kinds.h"
#include "alerts/desk/match/places.h"
#include "alerts/desk/match/sides.h"
#include "alerts/desk/match/tally.h"

namespace vigie::alerts {
namespace {

std::vector<Facets> facets_of(const std::vector<Member>& members, const Weights& weights) {
    std::vector<Facets> all;
    all.reserve(members.size());
    for (const Member& member : members)
        all.push_back(facets_of(member, weights));
    return all;
}

/// Do its reports say in which town it was? Then one that only names the region vouches for no
/// other town: it may have been told of either.
bool names_town(const std::vector<Facets>& event) {
    return std::any_of(
        event.begin(), event.end(), [](const Facets& member) { return member.names_town; });
}

}  // namespace

Comparison compare(const Facets& known,
                   const Facets& fresh,
                   const Weights& weights,
                   Telling telling) {
    Tally tally(telling == Telling::yes);
    Comparison& result = tally.result;
    if (known.article == fresh.article) {
        tally.veto([] { return std::string("two events of one article"); });
        return result;
    }
    if (known.round_up != fresh.round_up)
        tally.veto([] { return std::string("a sum over days beside one event"); });
    weigh_places(known, fresh, weights, tally);
    weigh_dates(known, fresh, weights, tally);
    weigh_actors(known, fresh, weights, tally);
    weigh_kinds(known, fresh, weights, tally);
    weigh_tolls(known, fresh, weights, tally);
    result.same = !result.vetoed && result.score >= weights.threshold;
    result.possible = !result.vetoed && !result.same && result.score >= weights.possible;
    return result;
}

Comparison compare(const Member& known, const Member& fresh, const Weights& weights) {
    return compare(facets_of(known, weights), facets_of(fresh, weights), weights);
}

Comparison compare(const std::vector<Facets>& event,
                   const Facets& fresh,
                   const Weights& weights,
                   Telling telling) {
    Comparison best;
    bool first = true;
    const bool by_town = fresh.names_town && names_town(event);
    for (const Facets& member : event) {
        if (member.blank && member.article != fresh.article) continue;
        Comparison next = compare(member, fresh, weights, telling);
        if (next.vetoed) return next;
        if (by_town && !member.names_town) continue;
        if (first || next.score > best.score) best = std::move(next);
        first = false;
    }
    return best;
}

Comparison compare(const Event& event, const Member& fresh, const Weights& weights) {
    return compare(facets_of(event.members, weights), facets_of(fresh, weights), weights);
}

}  // namespace vigie::alerts
