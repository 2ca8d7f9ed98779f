#include "extractors/discourse/where/abroad.h"

#include <algorithm>
#include <string>

#include "extractors/words/counting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

/// "in Benin", "au Niger", "au nord du Burkina Faso"
bool says_where(const Reading& reading, std::uint32_t country, std::uint32_t first) {
    if (country == first) return false;
    const text::Word before = reading.word(country - 1);
    return one_of(before, {"in", "en", "au", "across"}) ||
           (before == "du" && country > first + 1 &&
            french_directions().contains(reading.word(country - 2)));
}

/// « à Lyon », "in Naples", « dans le centre de Marseille »: a town of the country, not « les
/// Français à », nor "in France".
bool is_town_abroad(const Scene& scene, const Mention& named, std::uint32_t first) {
    static const WordSet follows_place(
        "on late early last this after when and before during where killing in as by");
    static const WordSet parts("centre centre-ville banlieue ville gare metro quartier rues");
    if (named.first == first || named.last - named.first > 2) return false;
    const Reading& reading = scene.reading;
    const Country& country = scene.lexicon.gazetteer().countries()[named.index];
    const std::string word = text::folded(reading.original(named.first, named.last));
    if (!reading.token(named.first).capital || word == text::folded(country.name) ||
        word == text::folded(country.english_name))
        return false;
    const text::Word before = reading.word(named.first - 1);
    const bool part =
        before == "de" && named.first > first + 1 && parts.contains(reading.word(named.first - 2));
    const text::Word next = reading.word(named.last);
    // "in French hands": the adjective has a noun behind it
    if (before == "in")
        return next.empty() || one_of(next, {",", ".", ";"}) || follows_place.contains(next);
    return part || (before == "a" && reading.language == Language::french);
}

/// "hit the power station (of El Obeid)", « un marché près (de Nyala) »: a town abroad behind what
/// stands in it; not a capital that stands for its government.
bool is_part_of_town_abroad(const Scene& scene, const Mention& named, std::uint32_t first) {
    static const WordSet capitals(
        "paris london londres kyiv kiev bruxelles brussels pekin beijing ankara teheran tehran berlin "
        "rome madrid tripoli");
    const Reading& reading = scene.reading;
    const Country& country = scene.lexicon.gazetteer().countries()[named.index];
    const std::string word = text::folded(reading.original(named.first, named.last));
    const bool by_name =
        word == text::folded(country.name) || word == text::folded(country.english_name);
    if (named.first <= first + 1 || by_name || !reading.token(named.first).capital ||
        capitals.contains(std::string_view(word)))
        return false;
    // not "of (French) trucks": the adjective has a noun behind it
    static const WordSet follows(
        ", . ; ) on overnight late early in at and to with when after before for as by cutting killing "
        "wounding dans a en au pour avec et lundi mardi mercredi jeudi vendredi samedi dimanche hier");
    const text::Word next = reading.word(named.last);
    return one_of(reading.word(named.first - 1), {"of", "near", "outside", "at", "de", "d'"}) &&
           (next.empty() || follows.contains(next));
}

/// « a tué un passant dans le centre de Lyon », where nobody only speaks: what happened there.
bool tells_of_town_abroad(const Scene& scene, const Mention& named, const text::Sentence& span) {
    const auto actors = mentions_in(scene.reading, Kind::actor, span.first, span.last);
    const bool ours = std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        return scene.lexicon.party(actor->index).kind == PartyKind::name;
    });
    return !ours && is_town_abroad(scene, named, span.first) &&
           mentions_in(scene.reading, Kind::speech, span.first, span.last).empty();
}

}  // namespace

bool is_set_abroad(const Scene& scene, std::size_t sentence, std::string_view country) {
    if (country.empty()) return false;
    const auto& span = scene.reading.sentences[sentence];
    bool abroad = false;
    for (const Mention* named : mentions_in(scene.reading, Kind::country, span.first, span.last)) {
        if (scene.lexicon.gazetteer().countries()[named->index].code == country) return false;
        abroad |= says_where(scene.reading, named->first, span.first);
    }
    return abroad;
}

namespace {

/// « (Dans l'est du) Niger, », "At that moment, (in) Algeria,": does the phrase that leads to the
/// country open the sentence, or stand alone behind a comma? Not « Joint au », « Formés en »,
/// « Contrairement au », which say something of those who speak or act.
bool opens_with_country(const Reading& reading, std::uint32_t country, std::uint32_t first) {
    static const WordSet leads(
        "in en au across dans a de du la le l' the north south east west northern southern eastern "
        "western central centre voisin voisine neighbouring neighboring");
    std::uint32_t at = country;
    while (at > first && (leads.contains(reading.word(at - 1)) ||
                          french_directions().contains(reading.word(at - 1))))
        --at;
    return at == first || reading.word(at - 1) == ",";
}

}  // namespace

bool leads_abroad(const Scene& scene, const Candidate& word, std::string_view country) {
    constexpr std::uint32_t opener = 8;  // « Quelques heures plus tard, dans l'est du (Niger) »
    static const WordSet near("voisin voisine neighbouring neighboring");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    const auto named =
        mentions_in(reading, Kind::country, span.first, std::min(span.last, span.first + opener));
    if (country.empty() || named.empty()) return false;
    const Mention& first = *named.front();
    const bool adjective = first.first > span.first && near.contains(reading.word(first.first - 1));
    const std::uint32_t behind = first.last + (near.contains(reading.word(first.last)) ? 1 : 0);
    // « En Algérie, la société confirme que trois chauffeurs ont été (tués) »: who speaks is there
    return scene.lexicon.gazetteer().countries()[first.index].code != country &&
           says_where(reading, first.first - (adjective ? 1 : 0), span.first) &&
           reading.word(behind) == "," && opens_with_country(reading, first.first, span.first) &&
           mentions_in(reading, Kind::trigger, span.first, first.first).empty() &&
           mentions_in(reading, Kind::speech, span.first, word.first).empty();
}

bool is_set_out_of_reach(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto& countries = scene.lexicon.gazetteer().countries();
    bool abroad = false;
    for (const Mention* named : mentions_in(scene.reading, Kind::country, span.first, span.last)) {
        if (countries[named->index].in_scope) return false;
        abroad |= (named->first == span.first + 1 &&
                   says_where(scene.reading, named->first, span.first)) ||
                  tells_of_town_abroad(scene, *named, span);
    }
    return abroad && std::none_of(scene.places.begin(), scene.places.end(), [&](auto& place) {
               const bool area = place.use == Use::container && place.placed;
               return place.first >= span.first && place.last <= span.last &&
                      place.gazetteer >= 0 && (area || place.use == Use::event);
           });
}

bool is_done_in_town_abroad(const Scene& scene, Stretch clause, const Candidate& word) {
    const std::uint32_t first = scene.reading.sentences[word.sentence].first;
    const text::Word verb = scene.reading.word(word.first);
    // "Drones hit the market of Nyala, (wounding) nine"
    if (clause.first == word.first && (verb.ends_with("ing") || verb.ends_with("ant")))
        clause.first = first;
    const auto towns = mentions_in(scene.reading, Kind::country, clause.first, clause.last);
    const bool abroad = std::any_of(towns.begin(), towns.end(), [&](const Mention* named) {
        return !scene.lexicon.gazetteer().countries()[named->index].in_scope &&
               (is_town_abroad(scene, *named, clause.first) ||
                // "Police (in Lagos) arrested"
                (named->last == word.first && named->first > clause.first &&
                 one_of(scene.reading.word(named->first - 1), {"in", "a"})) ||
                (word.place < 0 && is_part_of_town_abroad(scene, *named, clause.first)));
    });
    return abroad &&
           std::none_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
               return place.first >= clause.first && place.last <= clause.last &&
                      place.gazetteer >= 0;
           });
}

}  // namespace vigie::extractors
