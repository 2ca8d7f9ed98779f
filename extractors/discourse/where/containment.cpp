#include "extractors/discourse/where/containment.h"

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "text/fold.h"

namespace vigie::extractors {

const GazetteerPlace* known_place(const Scene& scene, const NamedPlace& place) {
    if (place.gazetteer < 0) return nullptr;
    return &scene.lexicon.gazetteer().place(static_cast<std::uint32_t>(place.gazetteer));
}

const GazetteerPlace* known_place(const Scene& scene, int place) {
    return place < 0 ? nullptr : known_place(scene, scene.places[static_cast<std::size_t>(place)]);
}

bool one_place(const Scene& scene, int a, int b) {
    if (a < 0 || b < 0) return false;
    const NamedPlace& one = scene.places[static_cast<std::size_t>(a)];
    const NamedPlace& other = scene.places[static_cast<std::size_t>(b)];
    const bool known = one.gazetteer >= 0 && one.gazetteer == other.gazetteer;
    return known || text::folded(one.name) == text::folded(other.name);
}

bool is_part_of_country(const Reading& reading, const NamedPlace& place) {
    const text::Word first = reading.word(place.first);
    if (first.ends_with("ern")) return true;
    const text::Word next = reading.word(place.first + 1);
    return french_directions().contains(first) && one_of(next, {"du", "de", "-"});
}

bool is_region_of(const GazetteerPlace& region, const GazetteerPlace& place) {
    return region.name == place.admin1 || region.name == place.admin1_legacy;
}

Lies lies_in(const Scene& scene, const NamedPlace& place, const NamedPlace& wide) {
    if (!wide.country.empty() && !place.country.empty() && wide.country != place.country)
        return Lies::outside;
    const GazetteerPlace* around = known_place(scene, wide);
    const GazetteerPlace* here = known_place(scene, place);
    if (around == nullptr || here == nullptr || is_part_of_country(scene.reading, wide))
        return Lies::unknown;
    const bool in_cercle = around->name == here->admin2;
    constexpr int region = 3;  // a town stands for its cercle, not for the region of its name
    if (wide.precision < region) return in_cercle ? Lies::inside : Lies::outside;
    if (in_cercle || is_region_of(*around, *here)) return Lies::inside;
    return around->kind == PlaceKind::area ? Lies::unknown : Lies::outside;
}

bool leads_into(const Scene& scene, const NamedPlace& area, const NamedPlace& next) {
    constexpr int region = 3;
    return area.use == Use::container && next.use == Use::event && area.precision == region &&
           scene.reading.word(area.last) == "," && lies_in(scene, next, area) != Lies::outside;
}

bool lies_around(const Scene& scene, const Draft& draft, const Candidate& word) {
    const bool other_day = word.date && draft.date && disjoint(*word.date, *draft.date);
    return !other_day && word.verb.construction == Construction::nominal &&
           is_definite(scene, word) && draft.own_place &&
           place_at(scene, word.place).precision == 2 &&
           lies_in(scene, place_at(scene, draft.place), place_at(scene, word.place)) ==
               Lies::inside;
}

bool is_stretch_from(const Scene& scene, int road, int stretch) {
    if (road < 0 || stretch < 0) return false;
    const NamedPlace& end = place_at(scene, road);
    const int other = place_at(scene, stretch).partner;
    return other >= 0 && end.partner < 0 && end.relation == Relation::road &&
           (one_place(scene, road, stretch) || one_place(scene, road, other));
}

bool is_subject_between(const Scene& scene, const NamedPlace& place, std::uint32_t verb) {
    const Reading& reading = scene.reading;
    const auto opens = [&](std::uint32_t at) {
        return at > 1 && reading.word(at - 1) == "," &&
               one_of(reading.word(at), {"la", "le", "l'", "the"});
    };
    return std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& other) {
        const std::uint32_t phrase = std::min(other.phrase, other.first);
        return phrase > place.last && other.last <= verb && other.placed &&
               other.use != Use::reference && (opens(phrase) || opens(phrase - 1));
    });
}

}  // namespace vigie::extractors
