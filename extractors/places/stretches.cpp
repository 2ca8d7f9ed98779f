#include <algorithm>
#include <optional>

#include "extractors/places/arrange.h"
#include "extractors/places/arranging.h"
#include "extractors/places/whole_names.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_town(const Arranging& work, const NamedPlace& named) {
    if (named.gazetteer < 0) return false;
    const PlaceKind kind =
        work.lexicon.gazetteer().place(static_cast<std::uint32_t>(named.gazetteer)).kind;
    return kind == PlaceKind::town || kind == PlaceKind::capital;
}

/// "the Sévaré-Koro road"
bool road_behind(const Arranging& work, const NamedPlace& named) {
    return work.lexicon.place_words(work.reading.language)
        .is(work.reading.word(named.last), PlaceSense::road);
}

/// « entre Koro, (chef-lieu de cercle,) et Bankass », "between Djenné, (a historic city,) and
/// Sofara": the token behind what is said of the first between commas; the token itself when
/// nothing is, or when it is another place.
std::uint32_t past_apposition(const Arranging& work, std::uint32_t comma) {
    constexpr std::uint32_t longest = 10;
    const Reading& reading = work.reading;
    if (reading.word(comma) != "," ||
        !mentions_in(reading, Kind::place, comma + 1, comma + 2).empty())
        return comma;
    for (std::uint32_t at = comma + 2; at < comma + longest; ++at) {
        if (one_of(reading.word(at), {".", ";", ":", "et", "and"})) return comma;
        if (reading.word(at) != ",") continue;
        return one_of(reading.word(at + 1), {"et", "and"}) ? at + 1 : comma;
    }
    return comma;
}

/// "between Diboli (on the border) and Kayes"
std::uint32_t behind_note(const Arranging& work, const NamedPlace& place) {
    constexpr std::uint32_t longest = 10;
    const std::uint32_t end = past_brackets(work.reading, place.last, place.last + longest);
    return place.relation == Relation::between ? past_apposition(work, end) : end;
}

/// "between Boni (Douentza, Mopti) and Hombori": the place behind those that say where one lies.
std::size_t behind_brackets(const Arranging& work, std::size_t index) {
    const std::uint32_t end = behind_note(work, work.places[index]);
    std::size_t next = index + 1;
    while (next < work.places.size() && work.places[next].first < end)
        ++next;
    return next;
}

/// "the road (linking) Kayes with Diboli"
bool is_linked(const Reading& reading, const NamedPlace& one) {
    static const WordSet links("linking links connecting connects joining joins");
    constexpr std::uint32_t reach = 4;  // "linking the town of Kayes"
    const std::uint32_t from = std::min(one.phrase, one.first);
    return has_word(reading, from - std::min(reach, from), from, links);
}

/// « la route de Kayes (à) Diboli », "linking Kayes (with) Diboli"
bool leads_on(const Reading& reading, const NamedPlace& one, text::Word between) {
    return one_of(between, {"-", "a", "to", "et", "and", "/"}) ||
           (between == "with" && is_linked(reading, one));
}

/// Does what stands between two names make them ends of one stretch? Which, if so.
std::optional<Relation> stretch(const Arranging& work,
                                const NamedPlace& one,
                                const NamedPlace& two) {
    const std::uint32_t end = behind_note(work, one);
    if (two.first < end) return std::nullopt;
    const text::Word between = work.reading.word(end);
    const std::uint32_t gap = two.first - end;
    const bool list = one.relation == Relation::between && gap <= 4;
    if (list && one_of(between, {"et", "and", ","})) return Relation::between;
    // "the road linking the town of Boni to the town of Hombori"
    const std::uint32_t way = std::max(std::min(two.phrase, two.first), end) - end;
    const bool road = one.relation == Relation::road && std::min(gap, way + 1) <= 2;
    if (road && leads_on(work.reading, one, between)) return Relation::road;
    const bool joins = one.relation == Relation::road || one.relation == Relation::between ||
                       (is_town(work, one) && is_town(work, two));
    // "the Ansongo - Labbezanga axis"
    const bool spaced = gap == 1 && between == "-" && road_behind(work, two);
    if (spaced) return Relation::road;
    const bool touching = gap == 0 && work.reading.token(two.first).joined;
    return touching && joins ? std::optional(Relation::road) : std::nullopt;
}

/// "les travaux de la route Kwala-Nara": what is being built is where nothing happened.
bool is_built(const Reading& reading, const NamedPlace& one) {
    static const WordSet works(
        "travaux construction rehabilitation bitumage refection chantier securisation works");
    constexpr std::uint32_t reach = 4;  // "travaux de la (route)"
    const std::uint32_t from = std::min(one.phrase, one.first);
    for (std::uint32_t back = 1; back <= std::min(reach, from); ++back) {
        if (works.contains(reading.word(from - back))) return true;
        if (!one_of(reading.word(from - back), {"de", "la", "l'", "du", "of", "the", "on"}))
            return false;
    }
    return false;
}

/// "tensions between (Bamako) and Algiers", « sur fond de brouille entre (Bamako) et Alger »: two
/// governments, each by its capital, and no road from one to the other.
bool are_governments(const Arranging& work, const NamedPlace& one, const NamedPlace& two) {
    static const WordSet relations(
        "tension tensions relation relations climat crise brouille rapprochement rupture contentieux "
        "differend froid escalade dialogue ties row rift dispute crisis standoff talks feud spat");
    constexpr std::uint32_t reach =
        5;  // « climat électrique entre », "tensions have risen between"
    if (one.relation != Relation::between || one.gazetteer < 0 || two.country == one.country)
        return false;
    const auto& place = work.lexicon.gazetteer().place(static_cast<std::uint32_t>(one.gazetteer));
    const std::uint32_t from = std::min(one.phrase, one.first);
    return place.kind == PlaceKind::capital &&
           has_word(work.reading, from - std::min(reach, from), from, relations);
}

}  // namespace

/// "Songho-Wèrè": two known names at a hyphen are one unknown name, unless a road joins towns.
void compound(Arranging& work, std::size_t index) {
    if (index + 1 >= work.places.size()) return;
    NamedPlace& one = work.places[index];
    const NamedPlace& two = work.places[index + 1];
    const bool touching = two.first == one.last && work.reading.token(two.first).joined;
    if (touching && road_behind(work, two)) one.relation = Relation::road;
    if (!touching || one.relation == Relation::road || one.relation == Relation::between) return;
    if (is_town(work, one) && is_town(work, two)) return;
    const bool quarter = names_people_of_village(work.reading, two.first, two.last);
    one.last = two.last;
    if (!quarter) make_unknown(one, work.reading);
    work.places.erase(work.places.begin() + static_cast<std::ptrdiff_t>(index) + 1);
}

void pair_up(Arranging& work, std::size_t index) {
    const std::size_t next = behind_brackets(work, index);
    if (next >= work.places.size()) return;
    NamedPlace& one = work.places[index];
    NamedPlace& two = work.places[next];
    if (one.partner >= 0 || !in_one_sentence(work, one, two)) return;
    const auto relation = stretch(work, one, two);
    if (!relation) return;
    one.partner = static_cast<int>(next);
    two.partner = static_cast<int>(index);
    for (NamedPlace* end : {&one, &two}) {
        end->relation = *relation;
        end->precision = 2;
        if (end->use != Use::reference || end == &two) end->use = Use::event;
    }
    if (is_built(work.reading, one) || are_governments(work, one, two))
        one.use = two.use = Use::reference;
}

void name_road(const Arranging& work, NamedPlace& place) {
    static const WordSet roads("road highway route axis corridor");
    const Reading& reading = work.reading;
    if (reading.language != Language::english || !roads.contains(reading.word(place.last))) return;
    const bool named = place.first > 0 && reading.word(place.first - 1) == "the";
    if (!named || place.partner >= 0 || place.relation != Relation::at) return;
    place.relation = Relation::road;
    place.precision = 2;
}

namespace {

/// "(la commune) de Douékiré, située sur l'axe (Goundam-Tombouctou)", « (Bla), ville carrefour
/// entre (Ségou) et San »: are the words between such?
bool located_on(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet lies(
        "situe situee situes situees sis sise located lying ville village localite bourg bourgade "
        "hameau carrefour town city hamlet crossroads");
    constexpr std::uint32_t longest = 6;
    bool located = false;
    for (std::uint32_t at = from; at < std::min(to, from + longest); ++at) {
        const text::Word word = reading.word(at);
        located |= lies.contains(word);
        if (!located && !one_of(word, {",", "une", "un", "a", "the", "la", "le"})) return false;
    }
    return located && to - from <= longest;
}

/// "near Tarkint, axis (Gao-Kidal)", « près de Bourem sur l'axe (Gao-Tombouctou) », "between Dioura
/// and Nampala on the border between (Mopti) and Ségou": nothing but words of ways stands between.
bool apposed_as_way(const Reading& reading,
                    std::uint32_t from,
                    std::uint32_t to,
                    bool behind_pair) {
    static const WordSet ways(
        ", ( on along sur le la l' the of axis axe road route track highway stretch troncon");
    static const WordSet borders(
        "on the regional border a la limite frontiere between entre des les");
    constexpr std::uint32_t longest = 6;
    for (std::uint32_t at = from; at < to; ++at) {
        if (!(behind_pair ? borders : ways).contains(reading.word(at))) return false;
    }
    return to > from && to - from <= longest;
}

/// "in the area of Kera between Diafarabé and Ténenkou" of a Kera at the other end of the country.
bool is_far_apart(const Arranging& work, const NamedPlace& one, const NamedPlace& two) {
    constexpr double far_km = 100;
    if (one.gazetteer < 0 || two.gazetteer < 0) return false;
    const Gazetteer& gazetteer = work.lexicon.gazetteer();
    return text::distance_km(gazetteer.place(static_cast<std::uint32_t>(one.gazetteer)).point,
                             gazetteer.place(static_cast<std::uint32_t>(two.gazetteer)).point) >
           far_km;
}

}  // namespace

void settle_stretch_behind(Arranging& work, std::size_t index) {
    NamedPlace& before = work.places[index - 1];
    NamedPlace& here = work.places[index];
    // "in the area of Kobé between Dia and Diafarabé"
    const bool area = before.relation == Relation::near && before.offset.empty();
    const bool spot = before.use == Use::event && before.partner < 0 &&
                      (area || (before.relation == Relation::at && before.precision == 1));
    const std::uint32_t comma = work.reading.word(before.last) == "," ? 1 : 0;
    const bool behind = here.first == before.last + comma + 1;
    const bool located = before.use != Use::reference && before.partner < 0 &&
                         in_one_sentence(work, before, here) &&
                         located_on(work.reading, before.last, here.first);
    const bool between = spot && behind && here.relation == Relation::between;
    // "le chef du village de Léré, sur l'axe Niafunké-Nampala,", "near Kobé, axis Niafunké-Léré"
    constexpr std::uint32_t road_words = 5;  // ", sur l'axe"
    const bool on_road = (before.use == Use::linked || spot) && comma == 1 &&
                         here.relation == Relation::road &&
                         one_of(work.reading.word(before.last + 1),
                                {"sur", "on", "axe", "axis", "along", "route"}) &&
                         here.first <= before.last + road_words;
    const bool pair = before.partner >= 0;
    const bool told = before.use == Use::event && in_one_sentence(work, before, here) &&
                      (pair ? before.relation == Relation::between : before.placed);
    const bool way = told && (here.relation == Relation::road || pair) &&
                     apposed_as_way(work.reading, before.last, here.first, pair);
    if (!between && !located && !on_road && !way) return;
    if (before.use == Use::linked || before.use == Use::bare) before.use = Use::event;
    if (between && is_far_apart(work, before, here)) make_unknown(before, work.reading);
    if (between && before.beside < 0) before.beside = static_cast<int>(index);
    for (NamedPlace* end : {&here, &work.places[index + 1]}) {
        end->use = Use::container;
        end->describes = static_cast<int>(index) - 1;
    }
}

namespace {

/// From one end of the stretch to the other; what is usual when the gazetteer lacks one of them,
/// or takes it for another of that name, far away.
double length_km(const Arranging& work, const NamedPlace& one, const NamedPlace& two) {
    constexpr double usual_km = 60;
    constexpr double longest_km = 100;
    if (one.gazetteer < 0 || two.gazetteer < 0) return usual_km;
    const Gazetteer& gazetteer = work.lexicon.gazetteer();
    const double told =
        text::distance_km(gazetteer.place(static_cast<std::uint32_t>(one.gazetteer)).point,
                          gazetteer.place(static_cast<std::uint32_t>(two.gazetteer)).point);
    return std::min(told, longest_km);
}

/// "between Boni and Hombori, 100 km from Douentza", « dans le secteur de Kayes », "in the Mopti
/// area": where the stretch lies, and no spot on it.
bool tells_wider_area(const Arranging& work, const NamedPlace& here, double stretch_km) {
    if (here.offset.km.value_or(0) > stretch_km / 2) return true;
    const PlaceWords& words = work.lexicon.place_words(work.reading.language);
    const auto is_area = [&](std::uint32_t at) {
        return words.is_any(work.reading.word(at), {PlaceSense::zone, PlaceSense::district});
    };
    for (std::uint32_t at = here.phrase; at < here.first; ++at) {
        if (is_area(at)) return true;
    }
    return work.reading.language == Language::english && is_area(here.last);
}

}  // namespace

bool is_spot_on_stretch(const Arranging& work, std::size_t index) {
    const NamedPlace& end = work.places[index - 1];
    const NamedPlace& here = work.places[index];
    const bool stretch = end.partner == static_cast<int>(index) - 2 && end.partner >= 0;
    const bool spot = here.use == Use::event && here.placed && here.partner < 0;
    if (!stretch || !spot || here.gazetteer == end.gazetteer) return false;
    const NamedPlace& start = work.places[index - 2];
    if (tells_wider_area(work, here, length_km(work, start, end))) return false;
    return here.gazetteer < 0 || here.gazetteer != start.gazetteer;
}

bool settle_spot_on_road(Arranging& work, std::size_t index) {
    constexpr std::uint32_t reach = 3;  // ", non (loin de)"
    NamedPlace& road = work.places[index - 1];
    NamedPlace& here = work.places[index];
    const bool leads = road.relation == Relation::road && road.partner < 0 && road.offset.empty() &&
                       road.use == Use::event && road.describes < 0;
    const bool near = here.use == Use::event && here.placed && here.relation != Relation::road &&
                      std::min(here.phrase, here.first) <= road.last + reach;
    const bool same = here.gazetteer >= 0 && here.gazetteer == road.gazetteer;
    if (!leads || !near || same || !in_one_sentence(work, road, here)) return false;
    road.use = Use::container;
    road.describes = static_cast<int>(index);
    return true;
}

void settle_road_behind(Arranging& work, std::size_t index) {
    constexpr std::uint32_t reach = 8;  // ", sur la piste qui mène à (Nampala)"
    const NamedPlace& spot = work.places[index - 1];
    NamedPlace& road = work.places[index];
    const bool leads = road.relation == Relation::road && road.partner < 0 && road.offset.empty() &&
                       road.use == Use::event && road.describes < 0;
    const bool spots = spot.use == Use::event && spot.placed && spot.partner < 0 &&
                       (spot.relation == Relation::at || spot.relation == Relation::near);
    const bool near = spots && road.first - spot.last <= reach &&
                      work.reading.word(spot.last) == "," &&
                      one_of(work.reading.word(spot.last + 1), {"sur", "on", "along"});
    const bool same = road.gazetteer >= 0 && road.gazetteer == spot.gazetteer;
    if (!leads || !near || same || !in_one_sentence(work, spot, road)) return;
    road.use = Use::container;
    road.describes = static_cast<int>(index) - 1;
}

}  // namespace vigie::extractors
