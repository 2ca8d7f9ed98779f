#include "extractors/discourse/where/quarters.h"

#include "extractors/discourse/where/containment.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "Gao's (Château) district", where "Mopti's Koro district" is a cercle.
bool is_owned_district(const Scene& scene, const NamedPlace& place) {
    const Reading& reading = scene.reading;
    if (reading.word(place.last) != "district" || reading.word(place.first - 1) != "'s")
        return false;
    const GazetteerPlace* known = known_place(scene, place);
    return known == nullptr || (known->kind == PlaceKind::village && !known->seat);
}

bool is_quarter(const Scene& scene, const NamedPlace& place) {
    static const WordSet of("de du d' des of");
    const Reading& reading = scene.reading;
    if (place.first == 0) return false;
    if (is_owned_district(scene, place)) return true;
    const std::uint32_t lead = of.contains(reading.word(place.first - 1)) ? 2 : 1;
    const bool before =
        lead <= place.first && quarter_nouns().contains(reading.word(place.first - lead));
    return before || quarter_nouns().contains(reading.word(place.last));
}

/// "(quartier X) de Kidal", "(the X neighbourhood) of Kidal", "(quartier X), à Kidal".
bool is_named_behind(const Reading& reading, const NamedPlace& quarter, const NamedPlace& town) {
    constexpr std::uint32_t reach = 3;
    static const WordSet links("de du d' of a in , neighbourhood neighborhood suburb");
    if (town.first < quarter.last || town.first - quarter.last > reach) return false;
    for (std::uint32_t at = quarter.last; at < town.first; ++at) {
        if (!links.contains(reading.word(at))) return false;
    }
    return town.first > quarter.last;
}

/// "in (Gao)'s Château neighbourhood"
bool owns(const Reading& reading, const NamedPlace& town, const NamedPlace& quarter) {
    return town.last + 1 == quarter.first && reading.word(town.last) == "'s";
}

bool is_town(const Scene& scene, const NamedPlace& place) {
    constexpr int exact = 1;
    const GazetteerPlace* known = known_place(scene, place);
    return known != nullptr && place.precision == exact && !is_quarter(scene, place);
}

}  // namespace

int town_of_quarter(const Scene& scene, int place) {
    constexpr std::size_t reach = 2;  // sentences back
    if (place < 0) return -1;
    const Reading& reading = scene.reading;
    const NamedPlace& quarter = scene.places[static_cast<std::size_t>(place)];
    if (!is_quarter(scene, quarter)) return -1;
    const std::size_t sentence = reading.sentence_of(quarter.first);
    int before = -1;
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        const NamedPlace& town = scene.places[i];
        if (!is_town(scene, town)) continue;
        if (is_named_behind(reading, quarter, town) || owns(reading, town, quarter))
            return static_cast<int>(i);
        const std::size_t told = reading.sentence_of(town.first);
        const bool near = town.last <= quarter.first && sentence - told <= reach;
        if (near && town.use == Use::event) before = static_cast<int>(i);
    }
    return before;
}

}  // namespace vigie::extractors
