// "Nara (Koulikoro), Nioro (Kayes) and Niono (Niono, Ségou)": what stands in brackets behind a town
// says where it lies, and parts no list.
#include <algorithm>
#include <cstdint>

#include "extractors/places/arrange.h"
#include "extractors/places/arranging.h"
#include "extractors/places/resolve.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

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
    // "between Boni and Hombori (coded as Boni)": neither of the two
    if (here.gazetteer < 0 || owner.partner >= 0) return false;
    const std::uint32_t close = here.last + 1;  // "Waka [Wakka] (Koro, Mopti)": told better behind
    if (!coded && (here.first != bracket + 1 || work.reading.word(close) == "(")) return false;
    const Gazetteer& gazetteer = work.lexicon.gazetteer();
    if (owner.gazetteer >= 0) {
        const auto& known = gazetteer.place(static_cast<std::uint32_t>(owner.gazetteer));
        const auto& other = gazetteer.place(static_cast<std::uint32_t>(here.gazetteer));
        const bool far = text::distance_km(known.point, other.point) > far_km;
        const bool towns = known.kind < PlaceKind::village || other.kind < PlaceKind::village;
        if (!coded && (!far || towns)) return false;
        if (far) make_unknown(owner, work.reading);
    }
    return true;
}

/// "Waka [Wakka] (Koro, Mopti)": the editors' name for it, and where that lies. Is it settled?
bool settle_editors_name(Arranging& work, NamedPlace& owner, std::size_t index) {
    constexpr double far_km = 80;
    NamedPlace& here = work.places[index];
    if (work.reading.word(owner.last) != "[" || here.first != owner.last + 1 ||
        work.reading.word(here.last) != "]" || owner.partner >= 0)
        return false;
    const int beside = here.gazetteer >= 0 ? static_cast<int>(index) : here.beside;
    if (beside < 0) return false;
    const Gazetteer& gazetteer = work.lexicon.gazetteer();
    const auto point = [&](const NamedPlace& place) {
        return gazetteer.place(static_cast<std::uint32_t>(place.gazetteer)).point;
    };
    const NamedPlace& lies = work.places[static_cast<std::size_t>(beside)];
    if (owner.gazetteer >= 0 && lies.gazetteer >= 0) {
        if (text::distance_km(point(owner), point(lies)) <= far_km) return false;
        make_unknown(owner, work.reading);
    }
    owner.beside = beside;
    here.use = Use::container;
    here.describes = static_cast<int>(index) - 1;
    return true;
}

}  // namespace

bool names_its_town(const Arranging& work, const NamedPlace& before, const NamedPlace& here) {
    const Reading& reading = work.reading;
    const bool one_village = has_word(reading, before.phrase, before.first, hamlet_nouns()) &&
                             !has_word(reading, before.phrase, before.first, settlement_nouns());
    if ((before.gazetteer >= 0 && !one_village) || here.gazetteer < 0 || before.use != Use::event ||
        here.first != before.last + 1 || reading.word(before.last) != ",")
        return false;
    const auto index = static_cast<std::uint32_t>(here.gazetteer);
    // « Après le village de Boni, (Gossi) a été attaqué »: a subject of its own
    const bool joined =
        one_of(reading.word(here.last), {"and", "et"}) && !reading.token(here.last + 1).capital;
    const bool closes = joined ||
                        here.last >= reading.sentences[reading.sentence_of(here.first)].last ||
                        one_of(reading.word(here.last), {".", ";"});
    return closes && work.lexicon.gazetteer().place(index).kind <= PlaceKind::town;
}

void settle_bracket(Arranging& work, std::size_t index) {
    NamedPlace& here = work.places[index];
    if (index == 0) return;
    const std::uint32_t bracket = open_bracket(work.reading, here);
    if (bracket == no_bracket) return;
    for (std::size_t at = index; at > 0; --at) {
        NamedPlace& owner = work.places[at - 1];
        if (owner.last > bracket) continue;
        if (owner.last != bracket || is_area(work, owner)) return;
        if (at == index && settle_editors_name(work, owner, index)) return;
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
