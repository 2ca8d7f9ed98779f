#include "extractors/discourse/where/site_lists.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_separator(text::Word word) {
    return one_of(word, {",", "et", "and", "ainsi"});
}

bool tells_between(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    for (const Kind kind : {Kind::trigger, Kind::status, Kind::effect}) {
        if (!mentions_in(reading, kind, from, to).empty()) return true;
    }
    const auto speech = mentions_in(reading, Kind::speech, from, to);
    // "a police (post)" says nothing
    return std::any_of(speech.begin(), speech.end(), [&](const Mention* word) {
        return !base_nouns().contains(reading.word(word->first));
    });
}

namespace {

/// Does a site's name stand in [from, to): "le poste de la protection civile", "the customs post"?
/// Words that no table knows may be of it.
bool names_site(const Scene& scene, std::uint32_t from, std::uint32_t to) {
    constexpr std::uint32_t lead = 3;  // ", ainsi que le (poste)"
    const Reading& reading = scene.reading;
    const PlaceWords& words = scene.lexicon.place_words(reading.language);
    bool site = false;
    for (std::uint32_t at = from; at < to; ++at) {
        const auto word = reading.word(at);
        const auto units = mentions_in(reading, Kind::actor, at, to);
        const bool unit = !units.empty() && units.front()->first == at &&
                          scene.lexicon.party(units.front()->index).kind == PartyKind::unit;
        // « à Sama, dans celle de Douentza »: the region
        const bool in = one_of(reading.word(at - 1), {"dans", "in"});
        site |=
            unit || words.is(word, PlaceSense::site) || (one_of(word, {"celui", "celle"}) && !in);
        if (!site && at > from + lead) return false;
        // « la Société des chaux (SCM) à »
        if (site && word == "(" && reading.word(at + 2) == ")") {
            at += 2;
            continue;
        }
        if (one_of(word, {",", ";", "(", "qui", "who", "which"})) return false;
    }
    return site;
}

}  // namespace

bool names_site_of(const Scene& scene, std::uint32_t end, const NamedPlace& next) {
    static const WordSet behind(
        ", et and ainsi . ; ( ont sont were have avaient on in during dans le lundi mardi mercredi "
        "jeudi vendredi samedi dimanche hier");
    constexpr std::uint32_t longest = 12;
    const Reading& reading = scene.reading;
    if (next.first <= end || next.first - end > longest || !is_separator(reading.word(end)))
        return false;
    // "near Almoustarat, a locality to the north of (Gao), which": said of the first
    const PlaceWords& words = scene.lexicon.place_words(reading.language);
    if (one_of(reading.word(end + 1), {"a", "an", "un", "une"}) &&
        words.is(reading.word(end + 2), PlaceSense::settlement))
        return false;
    return names_site(scene, end + 1, next.first) && !tells_between(reading, end, next.first) &&
           (behind.contains(reading.word(next.last)) || next.last >= reading.tokens.size());
}

bool joins_site_of(const Scene& scene, std::uint32_t end, const NamedPlace& next) {
    static const WordSet articles("a an the un une le la l' another their its");
    const Reading& reading = scene.reading;
    if (!one_of(reading.word(end), {"and", "et"}) || !articles.contains(reading.word(end + 1)))
        return false;
    for (std::uint32_t at = end; at < next.first; ++at) {
        if (one_of(reading.word(at), {"to", "from", "vers", "pour", "depuis"})) return false;
    }
    return names_site_of(scene, end, next);
}

bool is_one_of_zones(const Reading& reading, const NamedPlace& place) {
    static const WordSet zones(
        "zones secteurs parages localites cercles communes regions departements provinces districts");
    static const WordSet borders("border boundary limit edge limite frontiere lisiere confins");
    constexpr std::uint32_t reach = 3;  // « zones de la (ville) »
    constexpr std::uint32_t farther = 5;
    const auto leads = [&](const WordSet& words, std::uint32_t far) {
        return has_word(reading, place.first - std::min(far, place.first), place.first, words);
    };
    // "in the (Koro) and Bankass districts"; not "on the border of the"
    const bool area = place.use == Use::container && place.placed && !leads(borders, farther);
    return area || leads(zones, reach);
}

bool follows_several_spots(const Reading& reading, const NamedPlace& place) {
    static const WordSet spots(
        "camps bases posts positions villages hamlets towns localities convoys patrols mines sites "
        "localites postes hameaux communes campements convois patrouilles");
    static const WordSet leads("near pres around autour outside aux alentours environs");
    constexpr std::uint32_t reach = 3;  // « des (villages) près de »
    // « près (des villages de) Songo et Sama » lies among them
    for (std::uint32_t back = 2; back <= std::min(reach, place.first); ++back) {
        const std::uint32_t at = place.first - back;
        if (spots.contains(reading.word(at))) return has_word(reading, at + 1, place.first, leads);
    }
    return false;
}

}  // namespace vigie::extractors
