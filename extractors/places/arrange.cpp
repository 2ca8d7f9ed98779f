#include "extractors/places/arrange.h"

#include <algorithm>

#include "extractors/places/arranging.h"
#include "extractors/places/behind_day.h"
#include "extractors/places/headings.h"
#include "extractors/places/ordinals.h"
#include "extractors/places/where_it_lies.h"
#include "extractors/reading/commas.h"
#include "extractors/reading/verbs.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

constexpr double district_km = 80;  // a place in the brackets' district lies no farther off

/// Does the gazetteer put the first place into the district or at the town that the second names?
bool lies_in(const Arranging& work, const NamedPlace& one, const NamedPlace& two) {
    if (two.gazetteer < 0 || one.gazetteer == two.gazetteer) return false;
    const Gazetteer& gazetteer = work.lexicon.gazetteer();
    const auto& outer = gazetteer.place(static_cast<std::uint32_t>(two.gazetteer));
    if (one.gazetteer < 0) return two.use == Use::container;
    const auto& inner = gazetteer.place(static_cast<std::uint32_t>(one.gazetteer));
    return inner.name != outer.name &&
           (inner.admin1 == outer.name || inner.admin1_legacy == outer.name ||
            inner.admin2 == outer.name);
}

/// "the city of Timbuktu, 275 km north of Bandiagara": another place's distance from it.
bool is_far_from(const NamedPlace& here) {
    constexpr double far_km = 150;
    return here.offset.km.value_or(0) > far_km;
}

/// "X, dans le cercle de Koro" of an X that the gazetteer has at the other end of the country, or
/// in another one: the text knows better, and its X is one that the gazetteer lacks.
bool contradicts(const Arranging& work,
                 const NamedPlace& one,
                 const NamedPlace& two,
                 double far_km = 200) {
    if (one.gazetteer < 0 || two.gazetteer < 0 || lies_in(work, one, two)) return false;
    const Gazetteer& gazetteer = work.lexicon.gazetteer();
    const auto& inner = gazetteer.place(static_cast<std::uint32_t>(one.gazetteer));
    const auto& outer = gazetteer.place(static_cast<std::uint32_t>(two.gazetteer));
    const double told_km = two.offset.km.value_or(0);  // "Sikasso, à 380 km de Bamako"
    const bool inside = two.use == Use::container && two.offset.empty() &&
                        !(two.relation == Relation::near && two.precision == 3);
    if (inside && !inner.country.empty() && inner.country != outer.country) return true;
    return outer.kind != PlaceKind::area &&
           text::distance_km(inner.point, outer.point) > far_km + outer.radius_km + told_km;
}

/// Behind "of (Fulani) herders" that begins at the token, as of a village; the token itself when
/// something else does.
std::uint32_t past_its_people(const Reading& reading, const Lexicon& lexicon, std::uint32_t token) {
    constexpr std::uint32_t reach = 4;  // "of mostly Fulani herders"
    if (!one_of(reading.word(token), {"of", "de", "d'"})) return token;
    for (const Mention* people : mentions_in(reading, Kind::actor, token + 1, token + 1 + reach)) {
        if (lexicon.party(people->index).klass == PartyClass::civilians) return people->last;
    }
    return token;
}

/// Are only small words and one opening mark between the two: no "et", no verb?
bool apposed(const Arranging& work, const NamedPlace& one, const NamedPlace& two) {
    static const WordSet passed_words(", ( ] in dans en a au aux - non pas tout not just");
    constexpr std::uint32_t longest = 5;
    const PlaceWords& words = work.lexicon.place_words(work.reading.language);
    const std::uint32_t to = std::min(two.phrase, two.first);
    const std::uint32_t name_end = past_ordinal(work.reading, words, one.last);
    if (to < name_end) return false;
    // "near Kobé on Friday, about 30 km from Gao"
    const std::uint32_t day = past_day(work.reading, name_end);
    const std::uint32_t behind_time = work.reading.word(day) == "," ? day : name_end;
    const std::uint32_t from = past_lies(work.reading, behind_time);
    if (to < from) return false;
    std::uint32_t people = 0;  // ", a village (of Fulani herders) near"
    for (std::uint32_t i = from; i < to; ++i) {
        if (i > from && words.is(work.reading.word(i - 1), PlaceSense::settlement)) {
            const std::uint32_t behind = past_its_people(work.reading, work.lexicon, i);
            people += behind - i;
            i = behind;
            if (i >= to) break;
        }
        const text::Word word = work.reading.word(i);
        // "in Diay area, Timbuktu region", "in the Kobé forest near Dia"
        static const WordSet lands("forest hill hills mountain mountains valley well wells pond");
        const auto kinds = {
            PlaceSense::zone, PlaceSense::district, PlaceSense::region, PlaceSense::settlement};
        const bool kind = i == name_end && (lands.contains(word) || words.is_any(word, kinds));
        const bool passed =
            kind || passed_words.contains(word) ||
            words.is_any(
                word, {PlaceSense::small, PlaceSense::located, PlaceSense::with, PlaceSense::near});
        if (!passed || word == "and") return false;
    }
    return to >= from && to - from <= longest + people;
}

/// The place in front that is being described; "Bla" and "Ségou" both describe "Falo".
std::size_t described_by(const Arranging& work, std::size_t index) {
    std::size_t told = index - 1;
    while (told > 0 && work.places[told].describes >= 0)
        --told;
    return told;
}

/// « fidèle à (Bamako), à Talataye »: a government, which lies nowhere.
bool is_government(const Arranging& work, const NamedPlace& place) {
    if (place.use != Use::reference || place.gazetteer < 0) return false;
    const auto index = static_cast<std::uint32_t>(place.gazetteer);
    return work.lexicon.gazetteer().place(index).kind == PlaceKind::capital;
}

/// "a bus from Bamako to (Gao) near Hombori", « un convoi venant de (Gao) près de Gossi »: where
/// they came from or were going is not what lies near.
bool ends_way(const Arranging& work, const NamedPlace& before, const NamedPlace& here) {
    static const WordSet ways(
        "venant provenance partance destination direction allant revenant retournant coming bound "
        "headed heading");
    if (before.use != Use::reference || here.relation != Relation::near || !here.offset.empty())
        return false;
    const PlaceWords& words = work.lexicon.place_words(work.reading.language);
    if (before.phrase == 0 || work.reading.word(before.last) == ",") return false;
    const text::Word way = work.reading.word(before.phrase - 1);
    return words.is(way, PlaceSense::motion) || ways.contains(way);
}

/// "à 125 km au nord de", "près de" stand between the two.
bool is_measured_from(const NamedPlace& before, const NamedPlace& here) {
    // "35 kilometres from Gao, near the village of Kobé": the event is nearer to the second
    constexpr double far_km = 10;
    // "north of the town of Douentza, near the village of Kobé": neither does a bearing alone
    const bool loose = before.offset.bearing && !before.offset.km;
    if ((loose || before.offset.km.value_or(0) >= far_km) && here.offset.empty()) return false;
    return (!here.offset.empty() || here.relation == Relation::near) && here.phrase > before.last;
}

/// "dans le centre du Mali, près de Diabaly": an area is not told by a town in it.
bool is_area_of(const NamedPlace& area, const NamedPlace& town) {
    return area.use == Use::container && area.precision == 3 && town.precision < 3;
}

/// "in central Mali, in the Mopti region", « dans le nord du Mali (région de Gao) »: the region is
/// the narrower one, and where it was.
bool is_region_in_part(const Arranging& work, const NamedPlace& before, const NamedPlace& here) {
    const auto named = [&](const NamedPlace& place, PlaceKind kind) {
        if (place.gazetteer < 0 || place.use != Use::container) return std::string_view();
        const auto index = static_cast<std::uint32_t>(place.gazetteer);
        const auto& known = work.lexicon.gazetteer().place(index);
        return known.kind == kind ? std::string_view(known.name) : std::string_view();
    };
    return named(before, PlaceKind::area).ends_with(" du Mali") &&
           !named(here, PlaceKind::region).empty();
}

/// « dans le Soum, la commune de Kelbo », « dans le cercle de Koro, la commune de Dougoutené »: the
/// second is the narrower one, and what the sentence goes on about.
bool is_narrower(const Arranging& work, const NamedPlace& before, const NamedPlace& here) {
    return before.use == Use::container && here.use == Use::container &&
           here.phrase == before.last + 1 && work.reading.word(before.last) == "," &&
           one_of(work.reading.word(here.phrase), {"la", "le", "the"});
}

/// "in the Ségou region, east of the capital Bamako": where the region lies.
bool says_whereabouts(const Arranging& work, const NamedPlace& here) {
    if (here.gazetteer < 0 || !here.offset.bearing || here.offset.km) return false;
    const auto index = static_cast<std::uint32_t>(here.gazetteer);
    return work.lexicon.gazetteer().place(index).kind == PlaceKind::capital;
}

/// Notes that the place at `index` says where the one at `told` is.
void describe(Arranging& work, std::size_t told, std::size_t index, bool measured) {
    NamedPlace& before = work.places[told];
    NamedPlace& here = work.places[index];
    const bool bracket = work.reading.word(here.first - 1) == "(";
    if (contradicts(work, before, here, bracket ? district_km : 200))
        make_unknown(before, work.reading);
    if (before.beside < 0 && here.precision < 3) before.beside = static_cast<int>(index);
    const bool told_well = before.use == Use::linked || (before.use == Use::bare && measured);
    if (told_well) before.use = Use::event;
    here.use = Use::container;
    here.describes = static_cast<int>(told);
}

/// Does the place that stands in apposition tell of its own, and not where the one before lies?
bool stands_alone(const Arranging& work, const NamedPlace& before, const NamedPlace& here) {
    const bool other = is_government(work, before) && here.use == Use::event;
    return other || !in_one_sentence(work, before, here) || is_far_from(here) ||
           ends_way(work, before, here) || is_narrower(work, before, here);
}

/// "Tarkint, à 125 km au nord de Gao", "Falo (Bla, Ségou)": the second, in apposition, only says
/// where the first is.
void settle_apposed(Arranging& work, std::size_t index) {
    NamedPlace& here = work.places[index];
    const std::size_t told = described_by(work, index);
    const NamedPlace& before = work.places[told];
    if (stands_alone(work, before, here)) return;
    if (is_region_in_part(work, before, here)) {
        here.placed |= work.places[told].placed;
        work.places[told].use = Use::reference;
        return;
    }
    if (is_area_of(before, here)) {
        if (says_whereabouts(work, here)) here.use = Use::reference;
        return;
    }
    const bool measured = is_measured_from(work.places[index - 1], here);
    if (names_its_town(work, before, here)) here.use = Use::container;
    if (measured || lies_in(work, before, here) || here.use == Use::container)
        describe(work, told, index, measured);
}

/// A place that may say where the one before it lies.
void settle_description(Arranging& work, std::size_t index) {
    if (index == 0) return;
    const NamedPlace& here = work.places[index];
    if (here.partner == static_cast<int>(index) + 1) return settle_stretch_behind(work, index);
    if (here.partner >= 0 || !apposed(work, work.places[index - 1], here)) return;
    if (is_spot_on_stretch(work, index) || settle_spot_on_road(work, index)) return;
    settle_apposed(work, index);
}

/// "the villages of Diallassagou, Diaweli and Dessagou (Bankass, Mopti)": the brackets hold for
/// all.
void settle_list_in_brackets(Arranging& work, std::size_t index) {
    const NamedPlace& here = work.places[index];
    if (here.describes < 0 || work.reading.word(here.first - 1) != "(") return;
    for (auto at = static_cast<std::size_t>(here.describes); at > 0; --at) {
        NamedPlace& before = work.places[at - 1];
        const NamedPlace& item = work.places[at];
        if (!is_listed(work, before, item) || before.use != item.use) return;
        if (contradicts(work, before, here, district_km)) make_unknown(before, work.reading);
        if (before.beside < 0) before.beside = static_cast<int>(index);
    }
}

/// Behind an aside between commas: ", voisins de quelques kilomètres,".
std::uint32_t past_aside(const Reading& reading, std::uint32_t token, std::uint32_t end) {
    constexpr std::uint32_t longest = 14;
    if (reading.word(token) != ",") return token;
    for (std::uint32_t i = token + 1; i < std::min(token + longest, end); ++i) {
        if (reading.word(i) == ",") return i + 1;
    }
    return token;
}

/// "Garalo et Zantiguila ont été ciblées": the subject of a passive is where it happened.
void settle_subject(const Arranging& work, NamedPlace& place) {
    constexpr std::uint32_t reach = 9;
    if (place.use != Use::bare) return;
    const auto& sentence = work.reading.sentences[work.reading.sentence_of(place.first)];
    // "A bus that had left Kayes was attacked": the bus was
    if (is_in_relative(work.reading, sentence, place.first)) return;
    const std::uint32_t from = past_aside(work.reading, place.last, sentence.last);
    const std::uint32_t to = std::min(from + reach, sentence.last);
    for (const Mention* mention : mentions_in(work.reading, Kind::trigger, from, to)) {
        const Trigger& trigger = work.lexicon.trigger(mention->index);
        // « Ber n'a pas été épargné »
        if (trigger.kind == WordKind::phrase && mention->first == from &&
            trigger.senses.front().voice == Voice::suffers)
            place.use = Use::event;
        if (trigger.form != VerbForm::participle) continue;
        const VerbGroup group =
            verb_group(work.reading, mention->first, mention->last, trigger.form);
        const bool suffers = group.construction == Construction::passive ||
                             trigger.senses.front().voice == Voice::suffers;
        if (suffers && group.tense != Tense::bare) place.use = Use::event;
        return;
    }
}

/// "in Timbuktu's Lerneb area": whose area it is only says where it is.
void settle_owner(Arranging& work, std::size_t index) {
    NamedPlace& owner = work.places[index - 1];
    const NamedPlace& here = work.places[index];
    if (work.reading.word(owner.last) != "'s" || here.first != owner.last + 1) return;
    owner.use = Use::container;
    owner.describes = static_cast<int>(index);
}

}  // namespace

void make_unknown(NamedPlace& named, const Reading& reading) {
    named.gazetteer = -1;
    named.name = std::string(reading.original(named.first, named.last));
    named.spelled.clear();
    named.country.clear();
    named.rule = "unknown-place-name";
}

/// Names made of several, and the roads and lists that they stand in.
void join_names(Arranging& work, std::vector<NamedPlace>& places) {
    for (std::size_t i = 0; i < places.size(); ++i)
        compound(work, i);
    for (std::size_t i = places.size(); i > 1; --i)
        name_taken_up_end(work, i - 1);
    for (std::size_t i = 0; i < places.size(); ++i)
        pair_up(work, i);
    for (NamedPlace& place : places)
        name_road(work, place);
    for (std::size_t i = 0; i < places.size(); ++i)
        settle_description(work, i);
    for (std::size_t i = 0; i < places.size(); ++i)
        settle_bracket(work, i);
    for (std::size_t i = 0; i < places.size(); ++i)
        settle_demonstrative(work, i);
    for (std::size_t i = 0; i < places.size(); ++i)
        settle_lists(work, i);
    for (std::size_t i = 1; i < places.size(); ++i)
        settle_list_in_brackets(work, i);
}

void arrange(std::vector<NamedPlace>& places, const Reading& reading, const Lexicon& lexicon) {
    Arranging work{places, reading, lexicon};
    join_names(work, places);
    for (std::size_t i = 0; i < places.size(); ++i)
        settle_counted_towns(work, i);
    for (NamedPlace& place : places) {
        settle_subject(work, place);
        settle_relative(work, place);
        settle_elsewhere(work, place);
        settle_opening(work, place);
    }
    for (std::size_t i = 0; i < places.size(); ++i)
        settle_happened_there(work, i);
    for (std::size_t i = 1; i < places.size(); ++i)
        settle_road_behind(work, i);
    for (std::size_t i = places.size(); i > 1; --i)
        settle_list_before(work, i - 1);
    for (std::size_t i = 1; i < places.size(); ++i)
        settle_owner(work, i);
    for (std::size_t i = 0; i + 1 < places.size(); ++i)
        settle_way(work, i);
    for (NamedPlace& place : places) {
        settle_distance_behind(work, place);
        settle_villages_around(work, place);
        settle_on_the_way(work, place);
    }
    name_by_ordinals(places, reading);
    mark_headings(places, reading, lexicon.gazetteer());
}

}  // namespace vigie::extractors
