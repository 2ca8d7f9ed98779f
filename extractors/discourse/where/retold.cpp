#include "extractors/discourse/where/retold.h"

#include <algorithm>

#include "extractors/discourse/when/still_recalling.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/frames/violence.h"
#include "extractors/places/belonging.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"
#include "text/geo.h"

namespace vigie::extractors {
namespace {

bool is_of_other_day(const Draft& draft, const Candidate& word) {
    return word.date && draft.date && disjoint(*word.date, *draft.date);
}

/// Does the sentence bring other news: "also", "another", "the same day"?
bool brings_news(const Reading& reading, const text::Sentence& span) {
    static const WordSet news(
        "also aussi egalement another other autre autres separately elsewhere ailleurs meme same "
        "later then puis ensuite parallelement second deuxieme");
    return has_word(reading, span.first, span.last, news);
}

/// Is anybody counted in the sentence, apart from days and distances?
bool counts(const Reading& reading, const text::Sentence& span) {
    static const WordSet people(
        "mort morts tue tues blesses dead died killed killing kill tuant wounded injured wounding "
        "deaths casualties victimes");
    return has_word(reading, span.first, span.last, people);
}

/// "a convoy ... the convoy": is what the sentence makes definite what the first telling had?
bool resumes_object(const Scene& scene, const Draft& draft, const Candidate& word) {
    static const WordSet objects(
        "convoi convoy camp base poste post garnison garrison detachement patrouille patrol "
        "caserne barracks bus car vehicule vehicle checkpoint frappe strike embuscade ambush");
    // "tués dans l'attaque d'un convoi. Le 13 juin, une attaque a visé un convoi": the lead had no
    // day
    const bool first_dated = word.date && !draft.own_date && told_by(draft, Family::kill);
    const Reading& reading = scene.reading;
    const auto& told = reading.sentences[draft.sentences.front()];
    const auto& span = reading.sentences[word.sentence];
    for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
        if (!objects.contains(reading.word(at))) continue;
        const bool definite =
            one_of(reading.word(at - 1), {"le", "la", "l'", "ce", "cette", "the", "this"});
        if (!definite && !first_dated) continue;
        for (std::uint32_t before = told.first; before < told.last; ++before) {
            if (reading.word(before) == reading.word(at)) return true;
        }
    }
    return false;
}

/// Do the two tell violence of one kind, on the same people as far as both are known?
bool strikes_alike(const Draft& draft, const Candidate& word) {
    const auto violent = [](Family family) {
        return strikes_somebody(family) || family == Family::explosive;
    };
    if (draft.family != word.family && !(violent(draft.family) && violent(word.family)))
        return false;
    return word.target == nullptr || draft.targets.empty() ||
           std::any_of(draft.targets.begin(), draft.targets.end(), [&](const Party* party) {
               return party->klass == word.target->klass;
           });
}

/// "in the Bankass area", « dans le secteur de Koro »: not "near Bankass".
bool names_area(const Scene& scene, const NamedPlace& place) {
    const PlaceWords& words = scene.lexicon.place_words(scene.reading.language);
    const auto is_kind = [&](std::uint32_t at) {
        return words.is_any(scene.reading.word(at), {PlaceSense::zone, PlaceSense::district});
    };
    if (place.partner >= 0 || !place.offset.empty()) return false;
    for (std::uint32_t at = place.phrase; at < place.first; ++at) {
        if (is_kind(at)) return true;
    }
    return scene.reading.language == Language::english && is_kind(place.last);
}

/// As far as the gazetteer knows both.
bool lies_near(const Scene& scene, const NamedPlace& loose, const NamedPlace& spot) {
    constexpr double near_km = 100;
    const GazetteerPlace* outer = known_place(scene, loose);
    const GazetteerPlace* inner = known_place(scene, spot);
    if (outer == nullptr || inner == nullptr || is_region_of(*outer, *inner)) return true;
    return lies_in(scene, spot, loose) == Lies::inside ||
           text::distance_km(outer->point, inner->point) <= near_km + outer->radius_km;
}

/// The words that lead to the place, or to the first of the list that it stands in.
LeadingWords words_to(const Scene& scene, int place) {
    auto at = static_cast<std::size_t>(place);
    const auto start =
        scene.reading.sentences[scene.reading.sentence_of(scene.places[at].first)].first;
    while (at > 0) {
        const NamedPlace& here = scene.places[at];
        const NamedPlace& before = scene.places[at - 1];
        const bool listed = here.phrase == before.last + 1 && before.first >= start &&
                            one_of(scene.reading.word(before.last), {",", "et", "and"});
        if (!listed) break;
        --at;
    }
    return {start, scene.places[at].phrase, scene.places[at].first};
}

}  // namespace

bool tells_again(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::size_t close = 2;
    const std::size_t lead = scene.reading.has_title() ? 1 : 0;
    if (word.sentence <= draft.sentences.back() || word.sentence - draft.sentences.back() > close ||
        draft.sentences.front() > lead + 1)
        return false;
    const auto& span = scene.reading.sentences[word.sentence];
    if (is_of_other_day(draft, word) || brings_news(scene.reading, span) ||
        counts(scene.reading, span) || !strikes_alike(draft, word) || draft.listed_with)
        return false;
    const NamedPlace& loose = place_at(scene, draft.place);
    const NamedPlace& spot = place_at(scene, word.place);
    if (spot.use != Use::event || !spot.placed) return false;
    // "in the Bankass area. Gunmen stormed the village of Diallassagou": it lies in what was named
    // a mine is no raid
    const bool inside = names_area(scene, loose) && word.family != Family::explosive &&
                        draft.family != Family::explosive && spot.precision == 1 &&
                        spot.relation == Relation::at;
    const bool again = inside || resumes_object(scene, draft, word);
    return again && lies_near(scene, loose, spot);
}

bool names_whose_home(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::size_t close = 2;
    if (is_of_other_day(draft, word) || word.sentence < draft.sentences.back() ||
        word.sentence - draft.sentences.back() > close)
        return false;
    const LeadingWords lead = words_to(scene, word.place);
    if (is_home_or_post(scene.reading, lead)) return true;
    if (!is_origin(scene.reading, lead)) return false;
    constexpr std::uint32_t reach = 5;  // "dont le directeur d'école (de Niono)"
    for (std::uint32_t at = lead.phrase; at > lead.start && lead.phrase - at < reach; --at) {
        if (one_of(scene.reading.word(at - 1), {"dont", "including"})) return true;
    }
    // "They wounded a herder from Koro"
    return opens_with_anaphor(scene.reading, scene.reading.sentences[word.sentence]) &&
           !brings_news(scene.reading, scene.reading.sentences[word.sentence]);
}

/// "The blast destroyed four vehicles queuing on the road to Bla", « L'explosion a soufflé »: what
/// the blast told of before damaged.
bool is_of_that_blast(const Scene& scene, const Draft& draft, const Candidate& word) {
    static const WordSet blasts("blast explosion deflagration detonation bombing");
    const bool blown = draft.family == Family::explosive || draft.family == Family::suicide ||
                       draft.family == Family::shelling;
    const bool damage = word.family == Family::explosive || word.family == Family::loot;
    if (!blown || !damage || word.sentence - draft.sentences.back() > 1) return false;
    const auto first = scene.reading.sentences[word.sentence].first;
    return blasts.contains(scene.reading.word(first + 1)) &&
           one_of(scene.reading.word(first), {"the", "l'", "la", "cette", "this"}) &&
           word.first > first;
}

}  // namespace vigie::extractors
