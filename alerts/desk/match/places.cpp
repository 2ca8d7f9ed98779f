#include "alerts/desk/match/places.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

namespace vigie::alerts {
namespace {

enum class Nearness {
    far,
    other_region,
    unknown,
    same_region,
    neighbour,
    close,
    alike,
    near,
    same_name
};

/// Letters to be put in, left out or changed between two names (Levenshtein).
std::size_t slips_between(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({changed, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.back();
}

bool one_country(const Spot& a, const Spot& b) {
    return a.country.empty() || b.country.empty() || a.country == b.country;
}

/// "Near Koro" may be meant of the whole cercle of that name.
bool lies_in(const Spot& place, const Spot& district) {
    return district.precision == 2 && !district.name.empty() && place.admin2 == district.name;
}

/// On "the road from A to B", A and B are the place too.
bool is_end_of(const Spot& town, const Spot& road) {
    return !road.other_end.empty() && town.name == road.other_end;
}

/// May both be spellings of one name? "Dinangourou" is heard as "Dinangurou", "Koro" as "Koroe". A
/// name that the gazetteer knows in both spellings has a point in both, and is compared by them.
bool spelled_alike(const Spot& a, const Spot& b) {
    if (a.point && b.point) return false;
    const std::size_t slips = std::min(a.name.size(), b.name.size()) >= 8 ? 2 : 1;
    return std::min(a.name.size(), b.name.size()) >= 4 && one_country(a, b) &&
           slips_between(a.name, b.name) <= slips;
}

/// May two towns be one place? A point may be borrowed from the region or from a town named nearby,
/// and then its radius covers half the country: only distance and names count here, never the
/// radius. Unlike names without points are two places.
bool may_be_one(const Spot& a, const Spot& b, const Weights& weights) {
    const bool points = a.point && b.point;
    const double km = points ? text::distance_km(*a.point, *b.point) : 0;
    if (points && km <= weights.reach_km) return true;
    if (lies_in(a, b) || lies_in(b, a) || is_end_of(a, b) || is_end_of(b, a)) return true;
    // Namesakes: two villages of one name, each with a place on the map of its own.
    const bool pinned = points && a.precision == 1 && b.precision == 1;
    if (pinned && km > weights.reach_km + a.radius_km + b.radius_km) return false;
    return one_country(a, b) && (a.name == b.name || spelled_alike(a, b));
}

/// No town of one may be a town of the other, or stand on its road.
bool towns_differ(const Facets& a, const Facets& b, const Weights& weights) {
    if (!a.names_town || !b.names_town) return false;
    for (const Spot& one : a.spots) {
        if (!one.is_town()) continue;
        if (on_road(one, b, weights)) return false;
        for (const Spot& other : b.spots) {
            if (other.is_town() && may_be_one(one, other, weights)) return false;
        }
    }
    return std::none_of(b.spots.begin(), b.spots.end(), [&](const Spot& other) {
        return other.is_town() && on_road(other, a, weights);
    });
}

Nearness by_distance(const Spot& a, const Spot& b, bool namesakes, const Weights& weights) {
    const double km = text::distance_km(*a.point, *b.point);
    if (namesakes && km <= weights.reach_km) return Nearness::same_name;
    if (km <= weights.near_km) return Nearness::near;
    const double vague_km = a.radius_km + b.radius_km;
    if (lies_in(a, b) || lies_in(b, a)) return Nearness::close;
    // "In the Séno" is a plain of many villages, and says little more than a region.
    const bool plain = std::max(a.radius_km, b.radius_km) > weights.reach_km;
    if (km <= vague_km) return plain ? Nearness::same_region : Nearness::close;
    if (km > weights.reach_km + vague_km) return Nearness::far;
    // "Near Koro" may be any of the villages around.
    const bool both_named = a.precision == 1 && b.precision == 1;
    return both_named ? Nearness::neighbour : Nearness::same_region;
}

/// "The region of Mopti" is often that of before 2023, which held three of today's.
bool one_region(const Spot& a, const Spot& b) {
    if (a.admin1 == b.admin1) return true;
    const auto held = [](const Spot& region, const Spot& place) {
        return region.precision >= 3 && !place.admin1_legacy.empty() &&
               (region.admin1 == place.admin1_legacy || region.name == place.admin1_legacy);
    };
    return held(a, b) || held(b, a);
}

Nearness by_name(const Spot& a, const Spot& b, bool namesakes) {
    // "Northern Mali" lies in several regions: two events there are no nearer for its name.
    const bool area = a.precision >= 3 && a.admin1.empty();
    if (namesakes && area) return Nearness::unknown;
    if (namesakes && one_country(a, b)) {
        const bool towns = a.precision < 3 && b.precision < 3;
        return towns ? Nearness::same_name : Nearness::same_region;
    }
    if (a.admin1.empty() || b.admin1.empty()) return Nearness::unknown;
    return one_region(a, b) ? Nearness::same_region : Nearness::other_region;
}

Nearness nearness(const Spot& a, const Spot& b, const Weights& weights) {
    const bool namesakes = a.name == b.name;
    if (a.is_town() && b.is_town()) {
        if (a.point && b.point) return by_distance(a, b, namesakes, weights);
        if (!namesakes && spelled_alike(a, b)) return Nearness::alike;
    }
    return by_name(a, b, namesakes);
}

struct Closest {
    Nearness how = Nearness::far;
    const Spot* one = nullptr;
    const Spot* other = nullptr;
};

Closest closest(const Facets& a, const Facets& b, const Weights& weights) {
    Closest best;
    for (const Spot& one : a.spots) {
        for (const Spot& other : b.spots) {
            const Nearness how = nearness(one, other, weights);
            if (!best.one || how > best.how) best = {how, &one, &other};
        }
    }
    const auto stands = [&](const Facets& towns, const Facets& road) {
        return std::any_of(towns.spots.begin(), towns.spots.end(), [&](const Spot& town) {
            return town.is_town() && on_road(town, road, weights);
        });
    };
    if (best.how < Nearness::close && (stands(a, b) || stands(b, a))) best.how = Nearness::close;
    return best;
}

std::string names_of(const Closest& closest) {
    const std::string& one = closest.one->shown;
    const std::string& other = closest.other->shown;
    return one == other ? one : one + " / " + other;
}

}  // namespace

bool on_road(const Spot& town, const Facets& report, const Weights& weights) {
    if (!town.point) return false;
    for (const Spot& end : report.spots) {
        if (end.other_end.empty() || !end.point) continue;
        const auto other =
            std::find_if(report.spots.begin(), report.spots.end(), [&](const Spot& spot) {
                return spot.point && spot.name == end.other_end;
            });
        if (other == report.spots.end()) continue;
        const double straight = text::distance_km(*end.point, *other->point);
        const double over_town = text::distance_km(*end.point, *town.point) +
                                 text::distance_km(*town.point, *other->point);
        if (over_town <= straight * weights.road_detour) return true;
    }
    return false;
}

void weigh_places(const Facets& a, const Facets& b, const Weights& weights, Tally& tally) {
    if (a.spots.empty() || b.spots.empty())
        return tally.add(weights.no_place, [] { return "place: not named in one of them"; });
    const Closest best = closest(a, b, weights);
    const auto told = [&](const char* what) {
        return [&best, what] { return what + (": " + names_of(best)); };
    };
    if (towns_differ(a, b, weights)) tally.veto(told("two places out of reach"));
    switch (best.how) {
        case Nearness::same_name:
            return tally.add(weights.same_name, told("place"));
        case Nearness::near:
            return tally.add(weights.near_place, told("places near"));
        case Nearness::alike:
            return tally.add(weights.close_place, told("places spelled alike"));
        case Nearness::close:
            return tally.add(weights.close_place, told("places in reach"));
        case Nearness::neighbour:
            return tally.add(weights.neighbour, told("neighbouring places"));
        case Nearness::same_region:
            return tally.add(weights.same_region, told("same region"));
        case Nearness::unknown:
            return tally.add(weights.no_place, told("region unknown"));
        case Nearness::other_region:
            return tally.add(weights.other_region, told("other region"));
        case Nearness::far:
            break;
    }
    tally.add(weights.other_region, told("places too far apart"));
}

}  // namespace vigie::alerts
