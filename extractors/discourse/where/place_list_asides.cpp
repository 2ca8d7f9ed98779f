// Lists of places in which one is said to lie somewhere before the next is named.

#include "extractors/discourse/where/place_lists.h"
#include "extractors/discourse/where/site_lists.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Where the words begin that lead from a comma to the place: ", ainsi qu'à (Molodo)", ", and the
/// nearby towns of (Kayes)"; nothing when they link it to no list.
std::uint32_t link_before(const Reading& reading, std::uint32_t from, std::uint32_t place) {
    static const WordSet words(
        "et and ainsi que qu' a au as well in at near les la le l' the ville villes localite "
        "localites village villages voisine voisines voisin voisins proche proches towns town "
        "localities nearby neighbouring neighboring de d' du of celle celles");
    std::uint32_t at = place;
    bool links = false;
    while (at > from && words.contains(reading.word(at - 1))) {
        --at;
        links |= one_of(reading.word(at), {"et", "and", "ainsi", "well"});
    }
    return links && at > from && reading.word(at - 1) == "," ? at : 0;
}

}  // namespace

int next_behind_apposition(const Scene& scene, int before, int from, std::uint32_t to) {
    constexpr std::uint32_t longest = 24;
    static const WordSet leads(
        "pres non loin au a au-dessus near close north south east west northwest northeast southwest "
        "southeast in dans not");
    const Reading& reading = scene.reading;
    const std::uint32_t end = description_end(scene, before);
    if (reading.word(end) != "," || !leads.contains(reading.word(end + 1))) return -1;
    const auto size = static_cast<int>(scene.places.size());
    for (int next = from; next < size; ++next) {
        const NamedPlace& place = place_at(scene, next);
        if (place.first >= to || place.first - end > longest) return -1;
        if (place.use != Use::event || place.relation != Relation::at || place.partner >= 0)
            continue;
        const std::uint32_t link = link_before(reading, end + 1, place.first);
        if (link > 0) return tells_between(reading, end, link) ? -1 : next;
    }
    return -1;
}

bool strikes_again(const Scene& scene, std::uint32_t end, const NamedPlace& next) {
    constexpr std::uint32_t longest = 12;
    const Reading& reading = scene.reading;
    const std::uint32_t at = end + (reading.word(end) == "," ? 1U : 0U);
    const bool again = one_of(reading.word(at), {"et", "and"}) &&
                       one_of(reading.word(at + 1), {"contre", "sur", "against", "on"});
    if (!again || next.first <= at + 2 || next.first - at > longest) return false;
    for (std::uint32_t i = at; i < next.first; ++i) {
        if (one_of(reading.word(i), {"qui", "who", "which", "that", "que", ",", ";"})) return false;
    }
    return !tells_between(reading, at, next.first);
}

}  // namespace vigie::extractors
