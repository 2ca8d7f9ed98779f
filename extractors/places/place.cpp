// A named place as the report's place: point, radius, regions.
#include <algorithm>

#include "extractors/places/locate.h"
#include "extractors/places/resolve.h"

namespace vigie::extractors {
namespace {

constexpr double near_km = 15;  // "près de" in news: within a quarter of an hour's drive

/// The first place of the article that the gazetteer knows, near enough to locate a stranger.
const NamedPlace* neighbour_of(const NamedPlace& stranger, const std::vector<NamedPlace>& context) {
    const NamedPlace* best = nullptr;
    std::uint32_t best_gap = UINT32_MAX;
    for (const NamedPlace& other : context) {
        if (other.gazetteer < 0 || other.use == Use::reference) continue;
        const std::uint32_t gap = other.first > stranger.first ? other.first - stranger.first
                                                               : stranger.first - other.first;
        if (gap >= best_gap) continue;
        best_gap = gap;
        best = &other;
    }
    return best;
}

/// The known place whose point a named one starts from: itself, what it is described by, or the
/// nearest in the text.
const NamedPlace* base_of(const NamedPlace& named, const std::vector<NamedPlace>& context) {
    if (named.gazetteer >= 0) return &named;
    if (named.beside >= 0) {
        const NamedPlace& beside = context[static_cast<std::size_t>(named.beside)];
        if (beside.gazetteer >= 0) return &beside;
    }
    return neighbour_of(named, context);
}

void put_point(Place& place,
               const GazetteerPlace& known,
               const NamedPlace& named,
               const Offset& offset) {
    place.point = known.point;
    place.radius_km = known.radius_km;
    if (!offset.empty()) {
        const Reached reached = reach(known.point, offset);
        place.point = reached.point;
        place.radius_km += reached.radius_km;
    } else if (named.relation != Relation::at || named.on_the_way) {
        place.radius_km += near_km;
    }
}

}  // namespace

Place to_place(const NamedPlace& named,
               const Gazetteer& gazetteer,
               const std::vector<NamedPlace>& context) {
    Place place;
    place.name = named.name;
    place.spelled = named.spelled;
    place.country = named.country;
    place.relation = named.on_the_way ? Relation::near : named.relation;
    place.precision = named.on_the_way ? 2 : named.precision;
    if (named.gazetteer < 0 && !named.country.empty()) return place;  // a town of a far country
    const NamedPlace* base = base_of(named, context);
    if (base == nullptr) return place;
    const GazetteerPlace& known = gazetteer.place(static_cast<std::uint32_t>(base->gazetteer));
    place.country = known.country;
    place.admin1 = known.admin1;
    place.admin1_legacy = known.admin1_legacy;
    place.admin2 = known.admin2;
    const bool described = base != &named && named.beside >= 0;
    put_point(place, known, named, base == &named || described ? base->offset : Offset{});
    if (base == &named) return place;
    if (!described) place.radius_km += near_km * 2;
    // The gazetteer lacks it: the point is its neighbour's, its district's or its region's.
    const bool region = is_wide(known) && known.kind != PlaceKind::cercle;
    place.precision = std::max(place.precision, region ? 3 : 2);
    return place;
}

}  // namespace vigie::extractors
