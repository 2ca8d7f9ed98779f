// "Nara (Koulikoro), Nioro (Kayes) and Niono (Niono, Ségou)": what stands in brackets behind a town
// says where it lies, and parts no list.
#include <algorithm>
#include <cstdint>

#include "extractors/places/arrange.h"
#include "extractors/places/arranging.h"
#include "extractors/places/resolve.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

constexpr std::uint32_t no_bracket = UINT32_MAX;

/// The token of the bracket that is open before the name.
std::uint32_t open_bracket(const Reading& reading, const NamedPlace& place) {
    constexpr std::uint32_t reach = 7;  // "(cercle de Niono, (Ségou))"
    const std::uint32_t name = place.first;
    for (std::uint32_t back = 1; back <= std::min(reach, name); ++back) {
        const text::Word word = reading.word(name - back);
        if (one_of(word, {")", "]", ".", ";"})) return no_bracket;
        if (one_of(word, {"(", "["})) return name - back;
    }
    return no_bracket;
}

bool is_area(const Arranging& work, const NamedPlace& place) {
    return place.gazetteer >= 0 &&
           is_wide(work.lexicon.gazetteer().place(static_cast<std::uint32_t>(place.gazetteer)));
}

/// "Waka (coded as Goua at geoprecision 2)"
bool is_coded_place(const Reading& reading, std::uint32_t bracket) {
    return reading.word(bracket + 1) == "coded" && reading.word(bracket + 2) == "as";
}

/// "the village of Waka (Goua)", "Waka [Wakka]", "Waka (coded as Goua)": another name of the
/// village that the gazetteer lacks, or of the one that it lies by; a village of that name far away
/// is none.
bool stands_for(Arranging& work, NamedPlace& owner, const NamedPlace& here, std::uint32_t bracket) {
    constexpr double far_km = 80;
    const bool coded = is_coded_place(work.reading, bracket);
    if (here.gazetteer < 0 || (!coded && here.first != bracket + 1)) return false;
    const Gazetteer& gazetteer = work.lexicon.gazetteer();
    if (owner.gazetteer >= 0) {
        const auto& known = gazetteer.place(static_cast<std::uint32_t>(owner.gazetteer));
        const auto& other = gazetteer.place(static_cast<std::uint32_t>(here.gazetteer));
        const bool far = text::distance_km(known.point, other.point) > far_km;
        if (!coded && (!far || known.kind < PlaceKind::village)) return false;
        if (far) make_unknown(owner, work.reading);
    }
    return true;
}

}  // namespace

void settle_bracket(Arranging& work, std::size_t index) {
    NamedPlace& here = work.places[index];
    if (index == 0) return;
    const std::uint32_t bracket = open_bracket(work.reading, here);
    if (bracket == no_bracket) return;
    for (std::size_t at = index; at > 0; --at) {
        NamedPlace& owner = work.places[at - 1];
        if (owner.last > bracket) continue;
        if (owner.last != bracket || is_area(work, owner)) return;
        const bool inside = at < index;  // behind another name in the brackets
        const bool instead = !inside && stands_for(work, owner, here, bracket);
        if (instead && owner.beside < 0) owner.beside = static_cast<int>(index);
        if (!inside && !instead && !is_area(work, here) && here.name != owner.name) return;
        here.describes = static_cast<int>(at) - 1;
        if (here.use == Use::event || instead) here.use = Use::container;
        return;
    }
}

bool is_in_brackets(const Arranging& work, const NamedPlace& place) {
    return place.describes >= 0 && open_bracket(work.reading, place) != no_bracket;
}

}  // namespace vigie::extractors
