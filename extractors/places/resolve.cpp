#include "extractors/places/resolve.h"

#include <algorithm>

namespace vigie::extractors {
namespace {

bool names_any(const std::set<std::uint32_t>& districts, const GazetteerPlace& place) {
    return std::any_of(place.districts.begin(), place.districts.end(), [&](std::uint32_t district) {
        return districts.contains(district);
    });
}

/// "(Koro, Mopti)": of two namesakes in the region the one in the cercle.
bool names_inner(const std::set<std::uint32_t>& districts, const GazetteerPlace& place) {
    const auto& [region, before, cercle] = place.districts;
    return cercle != region && cercle != before && districts.contains(cercle) &&
           (districts.contains(region) || districts.contains(before));
}

double size_score(const GazetteerPlace& place) {
    double score = 0;
    switch (place.kind) {
        case PlaceKind::capital:
            score = 4;
            break;
        case PlaceKind::town:
            score = 2.5;
            break;
        case PlaceKind::village:
            score = 1;
            break;
        case PlaceKind::site:
            score = 0.5;
            break;
        default:
            break;
    }
    if (place.seat) score += 1.5;
    if (place.population > 1000) score += 0.5;
    if (place.population > 10000) score += 1;
    return score;
}

/// "région de Mopti" is the region, bare "Mopti" the town.
double kind_score(const GazetteerPlace& place, const NameCue& cue) {
    double score = 0;
    if (cue.region_word && place.kind == PlaceKind::region) score += 16;
    if (cue.district_word && place.kind == PlaceKind::cercle) score += 2;
    if (is_wide(place) && !cue.region_word && !cue.district_word) score -= 2;
    return score;
}

const Company& article_of(const Surroundings& around) {
    static const Company nothing;
    return around.article != nullptr ? *around.article : nothing;
}

double company_score(const GazetteerPlace& place, const Surroundings& around) {
    constexpr double close_km = 60;
    constexpr double far_km = 150;
    double score = 0;
    const double here = text::nearest_km(place.direction, around.near.anchors);
    if (here < close_km) score += 2;
    if (here < far_km) score += 1;
    const double article = text::nearest_km(place.direction, article_of(around).anchors);
    if (article < close_km) score += 1;
    if (article < far_km) score += 0.5;
    // "the village of Dogo, in central Mali": no namesake of the south
    constexpr double area_km = 300;
    if (text::nearest_km(place.direction, around.near.areas) < area_km) score += 3;
    if (text::nearest_km(place.direction, article_of(around).areas) < area_km) score += 1.5;
    return score;
}

/// The war is in three countries; of the others the text says that it tells of them: "à Séguéla" is
/// in Mali when Ivory Coast is not named.
bool is_far_off(const GazetteerPlace& place) {
    return place.country != "ML" && place.country != "BF" && place.country != "NE";
}

double neighbour_score(const GazetteerPlace& place, const Surroundings& around) {
    double score = place.country == "ML" ? 2 : 0;
    if (around.countries_near.contains(place.country)) score += 5;
    // "Niger : ... dans l'ouest du pays": of all countries' west the one that is spoken of
    if (around.countries.contains(place.country)) score += is_wide(place) ? 3 : 2;
    if (is_far_off(place) && !around.countries_near.contains(place.country) &&
        !around.countries.contains(place.country))
        score -= 2;
    if (is_wide(place)) return score;
    if (names_any(around.near.districts, place)) score += 5;
    if (names_inner(around.near.districts, place)) score += 2;
    if (names_any(article_of(around).districts, place)) score += 1.5;
    return score;
}

/// "at Sona, near the border with Burkina Faso": over that border nothing is told.
bool is_beyond(const GazetteerPlace& place, const Surroundings& around) {
    return around.beyond.contains(place.country) &&
           !around.countries_near.contains(place.country) &&
           !around.countries.contains(place.country);
}

}  // namespace

bool is_wide(const GazetteerPlace& place) {
    return place.kind == PlaceKind::region || place.kind == PlaceKind::area ||
           place.kind == PlaceKind::cercle;
}

namespace {

bool is_named(const Surroundings& around, std::string_view country) {
    return around.countries_near.contains(country) || around.countries.contains(country);
}

/// "the Boungou mine in eastern Burkina Faso": no village of that name over the border.
bool is_over_border(const GazetteerPlace& place, const Surroundings& around) {
    const bool burkina = is_named(around, "BF");
    const bool niger = is_named(around, "NE");
    const bool over = (place.country == "NE" && burkina) || (place.country == "BF" && niger);
    const bool from_mali = place.country == "ML" && place.population == 0 && (burkina || niger);
    return (over || from_mali) && !is_named(around, "ML") && !place.seat;
}

}  // namespace

bool is_elsewhere(const GazetteerPlace& place, const Surroundings& around) {
    constexpr double far_km = 200;
    if (is_wide(place) || place.kind < PlaceKind::village || is_named(around, place.country))
        return false;
    if (is_over_border(place, around)) return true;
    if (place.country == "ML") {  // "Bourasso in Kossi province", of a text on Burkina Faso
        const bool abroad = !around.countries_near.empty() || !around.countries.empty();
        return abroad && !around.near.districts.empty() && !names_any(around.near.districts, place);
    }
    const auto& anchors = article_of(around).anchors;
    return !anchors.empty() && text::nearest_km(place.direction, anchors) > far_km;
}

bool is_of_other_country(const GazetteerPlace& place, const Surroundings& around) {
    const auto& named = around.countries_near.empty() ? around.countries : around.countries_near;
    return !named.empty() && !named.contains(place.country);
}

bool is_outside(const GazetteerPlace& place, const Surroundings& around) {
    const auto& near = around.near.districts;
    const auto& named = near.empty() ? article_of(around).districts : near;
    return !named.empty() && !names_any(named, place);
}

namespace {

bool is_own_name(const Gazetteer::Name& name, std::uint32_t place) {
    return std::find(name.by_own_name.begin(), name.by_own_name.end(), place) !=
           name.by_own_name.end();
}

/// How well a place fits what the text says of the name and tells around it.
double score_of(const GazetteerPlace& place,
                bool own,
                const NameCue& cue,
                const Surroundings& around) {
    constexpr double other_side = 4;
    // in a text on two countries "the west of the country" is that of the one named last
    const bool of_country = !own && is_wide(place) && around.last_country == place.country;
    return size_score(place) + (own ? 3 : 0) + kind_score(place, cue) +
           neighbour_score(place, around) + company_score(place, around) + (of_country ? 3 : 0) -
           (is_beyond(place, around) && !is_wide(place) ? other_side : 0);
}

}  // namespace

std::int64_t choose(const Gazetteer& gazetteer,
                    const Gazetteer::Name& name,
                    const NameCue& cue,
                    const Surroundings& around) {
    std::int64_t best = -1;
    double best_score = 0;
    const bool alone = name.places.size() == 1;
    for (const std::uint32_t index : name.places) {
        const GazetteerPlace& place = gazetteer.place(index);
        if (place.needs_cue && !cue.locative) continue;
        const bool own = is_own_name(name, index);
        if (alone) {
            const bool foreign = !own && place.kind >= PlaceKind::village && !is_wide(place) &&
                                 is_beyond(place, around);
            return foreign ? std::int64_t{-1} : std::int64_t{index};
        }
        const double score = score_of(place, own, cue, around);
        // of a town and a commune's seat that nothing else tells apart the town
        const bool town = best >= 0 && score == best_score && place.kind == PlaceKind::town &&
                          gazetteer.place(static_cast<std::uint32_t>(best)).kind != place.kind;
        if (best >= 0 && score <= best_score && !town) continue;
        best = index;
        best_score = score;
    }
    return best;
}

std::int64_t instead_of_village(const Gazetteer& gazetteer,
                                const Gazetteer::Name& name,
                                std::int64_t chosen,
                                const NameCue& cue) {
    if (chosen < 0) return chosen;
    const PlaceKind kind = gazetteer.place(static_cast<std::uint32_t>(chosen)).kind;
    if (kind < PlaceKind::village) return chosen;
    for (const std::uint32_t index : name.places) {
        if (cue.use == Use::event && is_wide(gazetteer.place(index))) return index;
    }
    return kind == PlaceKind::village ? -1 : chosen;
}

}  // namespace vigie::extractors
