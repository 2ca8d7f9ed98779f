// Of two names side by side, the one that says more closely where it was.
#include <algorithm>

#include "extractors/discourse/when/date_choice.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/place_choice.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {

bool PlaceChoice::is_village(const NamedPlace& place) const {
    if (place.gazetteer < 0) return true;
    const auto& known =
        scene_.lexicon.gazetteer().place(static_cast<std::uint32_t>(place.gazetteer));
    return known.kind == PlaceKind::village;
}

/// "sur l'axe Sévaré-Bandiagara, près du village de Kori": the village says it more closely.
int PlaceChoice::spot_on_stretch(int best) const {
    constexpr std::uint32_t reach = 3;  // ", à hauteur (du village de)"
    if (best < 0) return best;
    // « un poste sur la route de Ménaka a repoussé une attaque à 5 km d'Ansongo »
    const NamedPlace& road = scene_.places[static_cast<std::size_t>(best)];
    for (auto on = static_cast<std::size_t>(best) + 1;
         road.relation == Relation::road && road.partner < 0 && on < scene_.places.size() &&
         scene_.places[on].last <= span_.last;
         ++on) {
        const NamedPlace& spot = scene_.places[on];
        if (spot.use == Use::event && spot.offset.km && spot.partner < 0)
            return static_cast<int>(on);
    }
    const int end = scene_.places[static_cast<std::size_t>(best)].partner;
    const auto next = static_cast<std::size_t>(end) + 1;
    if (end < best || next >= scene_.places.size()) return best;
    const NamedPlace& far = scene_.places[next - 1];
    const NamedPlace& spot = scene_.places[next];
    const std::uint32_t begin = std::min(spot.phrase, spot.first);
    const bool close = spot.last <= span_.last && begin <= far.last + reach;
    const bool serves = spot.use == Use::event && spot.placed && spot.partner < 0 &&
                        spot.describes < 0 && spot.precision < 3;
    return close && serves ? static_cast<int>(next) : best;
}

/// "35 kilometres from Gao, near the village of Kobé", "près de Ménaka, dans un site appelé
/// Tabaho", "au nord de Douentza, près du village de Kobé": the second name says it more closely.
int PlaceChoice::nearer_than_distance(int best) const {
    constexpr double far_km = 10;
    constexpr std::uint32_t reach = 5;
    const auto next = static_cast<std::size_t>(best) + 1;
    if (best < 0 || next >= scene_.places.size()) return best;
    const NamedPlace& far = scene_.places[next - 1];
    const NamedPlace& near = scene_.places[next];
    const bool apart = near.last > span_.last || near.first < far.last ||
                       std::min(near.phrase, near.first) - far.last > reach ||
                       !one_of(scene_.reading.word(far.last), {",", "dans", "au", "in", "at"});
    const bool loose = far.relation == Relation::near && far.partner < 0 && far.precision == 2 &&
                       (near.relation == Relation::at || far.offset.bearing);
    bool village = is_village(near);
    for (std::uint32_t at = near.phrase; at < near.first; ++at)
        village |= scene_.reading.word(at) == "village";
    // "près de Tombouctou, plus précisément entre Niafunké et Tonka"
    for (std::uint32_t at = far.last; !apart && at < near.phrase; ++at) {
        if (one_of(scene_.reading.word(at),
                   {"precisement", "exactement", "specifically", "precisely"}))
            return static_cast<int>(next);
    }
    const bool closer = (loose || far.offset.km.value_or(0) >= far_km) && near.offset.empty() &&
                        near.use == Use::event && near.placed && village;
    return closer && !apart ? static_cast<int>(next) : best;
}

/// "(in) the commune of Mondoro", « dans la région de Ségou »: led to as where something was, and
/// not told of a place in it.
bool PlaceChoice::stands_for_itself(const NamedPlace& area) const {
    if (area.use != Use::container || !area.placed || area.describes >= 0 || area.precision < 2 ||
        area.first < span_.first || area.last > span_.last)
        return false;
    std::uint32_t lead = std::min(area.phrase, area.first);
    while (lead > span_.first && one_of(scene_.reading.word(lead - 1), {"la", "le", "l'", "the"}))
        --lead;
    return lead > span_.first && one_of(scene_.reading.word(lead - 1), {"dans", "in"}) &&
           !says_more_of_a_town(area);
}

/// "A bus from Kayes was attacked in the commune of Mondoro": the area that is nearer to the word
/// than the town, when that does not lie in it; else the town.
int PlaceChoice::area_apart(const Chunk& chunk, int town) const {
    constexpr std::uint32_t apposition = 5;  // ", near the town of (Fada)"
    const NamedPlace& named = scene_.places[static_cast<std::size_t>(town)];
    int best = town;
    double best_cost = place_cost(chunk, named);
    for (std::size_t i = 0; i < scene_.places.size(); ++i) {
        const NamedPlace& area = scene_.places[i];
        // "in the Est region, near Fada N'Gourma": said of it once more
        const bool apposed = named.first > area.last && named.first - area.last <= apposition &&
                             scene_.reading.word(area.last) == ",";
        if (apposed || !stands_for_itself(area) || lies_in(scene_, named, area) != Lies::outside)
            continue;
        const double cost = place_cost(chunk, area);
        if (cost >= best_cost) continue;
        best = static_cast<int>(i);
        best_cost = cost;
    }
    return best;
}

namespace {

/// "(Gao): gunmen entered a home in Wabaria": does a region's or cercle's own name head the line,
/// and the place lie there?
bool lies_below_heading(const Scene& scene, int heading, const NamedPlace& place) {
    const GazetteerPlace* head = heading < 0 ? nullptr : known_place(scene, heading);
    const GazetteerPlace* spot = known_place(scene, place);
    if (head == nullptr || spot == nullptr || head->name == spot->name) return false;
    return head->name == spot->admin1 || head->name == spot->admin1_legacy ||
           head->name == spot->admin2;
}

}  // namespace

/// "(Mopti): gunmen killed the chief of Kouna": whose home in the region that heads the line it
/// names; -1 when it names none.
int PlaceChoice::home_below_heading(int heading) const {
    for (std::size_t i = 0; i < scene_.places.size(); ++i) {
        const NamedPlace& place = scene_.places[i];
        if (place.first < span_.first || place.last > span_.last || place.use != Use::linked)
            continue;
        if (lies_below_heading(scene_, heading, place)) return static_cast<int>(i);
    }
    return -1;
}

/// "(Gao): gunmen entered a home in Wabaria": does the place head the line, and is another of the
/// line within it?
bool PlaceChoice::heads_district_of_another(const NamedPlace& place) const {
    const int heading = scene_.headings[index_];
    if (heading < 0 || &scene_.places[static_cast<std::size_t>(heading)] != &place) return false;
    return std::any_of(scene_.places.begin(), scene_.places.end(), [&](const NamedPlace& other) {
        return other.first >= span_.first && other.last <= span_.last && other.use == Use::event &&
               lies_below_heading(scene_, heading, other);
    });
}

/// Under a heading only a place with a cue, in the word's own clause or in the district that the
/// heading names, is another one.
bool PlaceChoice::is_own(const Chunk& chunk, const NamedPlace& place) const {
    return place.use == Use::event && (!clauses_between(scene_, clauses_, chunk, place) ||
                                       lies_below_heading(scene_, scene_.headings[index_], place));
}

}  // namespace vigie::extractors
