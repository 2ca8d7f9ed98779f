#include "extractors/discourse/where/place_lists.h"

#include <algorithm>

#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/counts_listed.h"
#include "extractors/discourse/where/day_beside.h"
#include "extractors/discourse/where/left_out.h"
#include "extractors/discourse/where/site_lists.h"
#include "extractors/places/behind_day.h"
#include "extractors/places/cues.h"
#include "extractors/places/listed_names.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Behind the name, a number that belongs to it ("Kobaka 2") and what kind of place it is.
std::uint32_t name_end(const Scene& scene, const NamedPlace& place) {
    const Reading& reading = scene.reading;
    if (place.last >= reading.tokens.size()) return place.last;
    const text::Token& next = reading.token(place.last);
    const bool number = next.kind == text::TokenKind::number && next.end - next.begin == 1;
    return past_kind(
        reading, scene.lexicon.place_words(reading.language), place.last + (number ? 1U : 0U));
}

/// « à Boni comme (à Hombori) », « pris Boni puis (Gossi) », "in Boni as well as (in Hombori)"
bool joins_next(const Reading& reading, std::uint32_t at, const NamedPlace& next) {
    if (reading.word(at) == ",") ++at;
    const bool as_well = reading.word(at) == "as" && one_of(reading.word(at + 1), {"well", "in"});
    const bool same = one_of(reading.word(at), {"comme", "puis", "ainsi", "then"});
    const bool then = one_of(reading.word(at), {"puis", "then"});
    return as_well ||
           (then && (next.first == at + 1 || one_of(reading.word(at + 1), {"de", "d'"}))) ||
           (same && one_of(reading.word(at + 1),
                           {"a", "au", "aux", "dans", "pres", "que", "qu'", "in", "at"}));
}

/// "the army base in Mondoro and the camp of the joint force at Boulkessi", « la prison de Ber, le
/// poste de sécurité du camp de Gossi, ainsi qu'une patrouille à Boni »
bool names_another_post(const Scene& scene, std::uint32_t end, const NamedPlace& next) {
    constexpr std::uint32_t longest = 12;
    const Reading& reading = scene.reading;
    if (!next.placed || next.first - end > longest) return false;
    if (!is_separator(reading.word(end))) return false;
    // behind a comma an apposition may stand: "à Ber, une base de l'armée à Tombouctou, et tué"
    if (reading.word(end) == ",") {
        std::uint32_t on = next.last;
        while (is_separator(reading.word(on)))
            ++on;
        if (on == next.last || tells_between(reading, on, on + 2)) return false;
        // "near Boni, a town to the north of the city of Gao, which": where it lies
        if (one_of(reading.word(on), {"which", "where", "who", "qui", "dont"})) return false;
    }
    const auto parties = mentions_in(reading, Kind::actor, end, next.first);
    return !tells_between(reading, end, next.first) &&
           std::any_of(parties.begin(), parties.end(), [&](const Mention* party) {
               return scene.lexicon.party(party->index).kind == PartyKind::unit;
           });
}

/// "entre Dia et Diafarabé, et entre Koumara et Macina", "the first between Dia and Diafarabe, the
/// second between Koumara and Macina": one stretch after another.
bool is_next_stretch(const Scene& scene, const NamedPlace& last, const NamedPlace& next) {
    constexpr std::uint32_t longest = 7;  // "en un premier temps, et"
    if (last.partner < 0 || next.partner < 0 || last.relation != next.relation) return false;
    const NamedPlace& far = place_at(scene, last.partner);
    const std::uint32_t to = std::min(next.phrase, next.first);
    if (far.last > to || to - far.last > longest) return false;
    bool joined = false;
    for (std::uint32_t at = far.last; at < to; ++at) {
        joined |= one_of(scene.reading.word(at),
                         {"et", "and", "seconde", "second", "deuxieme", "autre", "other"});
    }
    return joined && mentions_in(scene.reading, Kind::trigger, far.last, to).empty();
}

/// « à Sénou, à Bamako »: behind a comma and its own preposition the city that the quarter is in.
bool is_suburb_of(const Scene& scene, int before, const NamedPlace& next) {
    constexpr double near_km = 20;
    const NamedPlace& last = place_at(scene, before);
    if (last.gazetteer < 0 || next.gazetteer < 0 || scene.reading.word(last.last) != ",")
        return false;
    const Gazetteer& gazetteer = scene.lexicon.gazetteer();
    const auto& quarter = gazetteer.place(static_cast<std::uint32_t>(last.gazetteer));
    const auto& city = gazetteer.place(static_cast<std::uint32_t>(next.gazetteer));
    const bool own = one_of(scene.reading.word(last.last + 1), {"a", "in"});
    return own && city.kind < quarter.kind &&
           text::distance_km(quarter.point, city.point) <= near_km;
}

/// "the village of Dougoufé, (Niono).": behind one village and a comma the chief town that it
/// belongs to; not "the village of Boni, Hombori and Gossi".
bool is_chief_town_of(const Scene& scene, int before, const NamedPlace& next) {
    static const WordSet of("of de d'");
    static const WordSet kinds("village town hamlet locality localite hameau");
    const NamedPlace& last = place_at(scene, before);
    const Reading& reading = scene.reading;
    const GazetteerPlace* town = known_place(scene, next);
    if (town == nullptr || town->kind > PlaceKind::town || next.first != last.last + 1 ||
        reading.word(last.last) != "," || last.first < 2)
        return false;
    const bool one =
        of.contains(reading.word(last.first - 1)) && kinds.contains(reading.word(last.first - 2));
    // « Après le village de Boni, Gossi a été attaqué »: the subject of a verb
    static const WordSet verbs("a ont est avait sont was were has had is came also aussi , and et");
    return one && !verbs.contains(reading.word(next.last));
}

/// "southwestern Mali": behind a town's name it says where that lies.
bool is_area(const Scene& scene, const NamedPlace& place) {
    if (place.gazetteer < 0) return false;
    const Gazetteer& gazetteer = scene.lexicon.gazetteer();
    return gazetteer.place(static_cast<std::uint32_t>(place.gazetteer)).kind == PlaceKind::area;
}

/// "killed four people in Koro on Friday and (three in) Bankass on Saturday", "attacked a convoy
/// near Boni on Sunday and (an army post in) Gossi on Monday": the verb is left out the second
/// time.
bool leaves_verb_out(const Scene& scene, std::uint32_t from, std::uint32_t to, int next) {
    constexpr std::uint32_t longest = 9;
    const Reading& reading = scene.reading;
    if (to - from > longest || !one_of(reading.word(from), {"and", "et", "puis", "then"}) ||
        !closes_item(scene, behind_day_beside(scene, next)))
        return false;
    const auto parties = mentions_in(reading, Kind::actor, from, to);
    const auto in_party = [&](const Mention* word) {  // "an army (post)"
        return std::any_of(parties.begin(), parties.end(), [&](const Mention* party) {
            return party->first <= word->first && word->last <= party->last;
        });
    };
    for (const Kind kind : {Kind::trigger, Kind::status, Kind::speech}) {
        const auto words = mentions_in(reading, kind, from, to);
        if (!std::all_of(words.begin(), words.end(), in_party)) return false;
    }
    for (std::uint32_t at = from; at < to; ++at) {
        if (one_of(reading.word(at), {",", ";", "who", "which", "qui", "that", "que"}))
            return false;
    }
    const bool counted = std::any_of(
        reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& quantity) {
            return quantity.first > from && quantity.first < to;
        });
    return counted || !parties.empty() || !mentions_in(reading, Kind::object, from, to).empty();
}

/// « samedi (25 janvier) »: does the token belong to a day?
bool is_in_time(const Scene& scene, std::uint32_t token) {
    const auto times = scene.timeline.in(scene.reading.sentence_of(token));
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return token >= time.mention->first && token < time.mention->last;
    });
}

/// "Boni on Sunday and Gossi on Monday", « l'une à Bamba, l'autre à Bourem »: only a link, "another
/// one", days and prepositions between two places.
bool is_next_with_day(const Scene& scene, int before, const NamedPlace& next) {
    static const WordSet links(", et and puis then ainsi");
    static const WordSet glue(
        ", ( ) et and puis then ainsi que qu' l' la le les the autre autres other others another one une "
        "un d' seconde second deuxieme later ensuite plus tard en in at a au aux near pres de dans sur "
        "contre on against celui ceux celle celles village villages");
    constexpr std::uint32_t longest = 13;  // "et de samedi (24/01/2026) à"
    const auto index = static_cast<int>(&next - scene.places.data());
    const std::uint32_t from = behind_day_beside(scene, before);
    const std::uint32_t to = std::min(next.phrase, next.first);
    if (from >= to || to - from > longest || !links.contains(scene.reading.word(from)))
        return false;
    const SentenceTime* first_day = day_beside(scene, before);
    const SentenceTime* day = day_beside(scene, index);
    const bool dated = day != nullptr && first_day != nullptr;
    if (dated && leaves_verb_out(scene, from, to, index)) return true;
    bool another = false;
    for (std::uint32_t at = from; at < to; ++at) {
        const text::Word word = scene.reading.word(at);
        if (!is_in_time(scene, at) && !glue.contains(word)) return false;
        another |= one_of(word, {"autre", "other", "another", "others", "seconde", "second"});
    }
    return another || dated;
}

}  // namespace

bool closes_item(const Scene& scene, std::uint32_t end) {
    return end >= scene.reading.tokens.size() ||
           one_of(scene.reading.word(end),
                  {",", ".", ";", ")", "et", "and", "according", "selon"}) ||
           scene.reading.sentences[scene.reading.sentence_of(end - 1)].last <= end;
}

std::uint32_t description_end(const Scene& scene, int index) {
    const NamedPlace& place = place_at(scene, index);
    std::uint32_t end = name_end(scene, place);
    const auto size = static_cast<int>(scene.places.size());
    for (int next = index + 1; next < size && place_at(scene, next).describes == index &&
                               place_at(scene, next).use != Use::event;
         ++next)
        end = name_end(scene, place_at(scene, next));
    if (end == place.last) return end;
    // "Boulkessi in Mopti Region and", "Nara (Koulikoro) and"
    const PlaceWords& words = scene.lexicon.place_words(scene.reading.language);
    if (words.is_any(scene.reading.word(end), {PlaceSense::region, PlaceSense::district})) ++end;
    if (scene.reading.word(end) == ")") ++end;
    return end;
}

namespace {

/// « des frappes à l'est de Ber, ainsi qu'au nord de Gossi »: each by the point of the compass
/// alone. Distances from two towns are those of one spot.
bool follows_by_bearing(const Scene& scene,
                        const NamedPlace& last,
                        std::uint32_t end,
                        const NamedPlace& next) {
    constexpr std::uint32_t longest = 4;  // ", ainsi qu'"
    const std::uint32_t lead = std::min(next.phrase, next.first);
    const bool bearings = !next.offset.empty() && !next.offset.km && !last.offset.km;
    // "near Almoustarat, a locality to the north of Gao": where that lies
    for (std::uint32_t at = end; at < lead; ++at) {
        if (one_of(scene.reading.word(at), {"a", "an", "une", "un"}) &&
            scene.reading.original(at, at + 1) != "à")
            return false;
    }
    return bearings && lead > end && lead - end <= longest && is_separator(scene.reading.word(end));
}

/// « dans le secteur de Dioura et à Hombori », "in Dioura and near Hombori": the items are led to
/// by different words.
bool joins_otherwise(const Scene& scene, int before, const NamedPlace& next) {
    const auto spot = [](const NamedPlace& place) {
        return place.relation == Relation::at || place.relation == Relation::near;
    };
    const std::uint32_t end = description_end(scene, before);
    const std::uint32_t lead = std::min(next.phrase, next.first);
    return spot(place_at(scene, before)) && spot(next) && next.placed && next.offset.empty() &&
           is_and(scene.reading, end) && lead <= end + 2;
}

/// Is the next place one of another order than the last, which no list goes on with?
bool is_of_other_order(const Scene& scene, int before, const NamedPlace& next) {
    const NamedPlace& last = place_at(scene, before);
    if (last.relation != next.relation && !joins_otherwise(scene, before, next) &&
        !joins_site_of(scene, description_end(scene, before), next))
        return true;
    if (is_area(scene, next) && !is_area(scene, last)) return true;
    if (is_suburb_of(scene, before, next) || leads_into(scene, last, next) ||
        is_chief_town_of(scene, before, next))
        return true;
    // "in Barga, in the Nord region": a region that no table has
    return next.gazetteer < 0 && one_of(scene.reading.word(next.last), {"region", "province"}) &&
           one_of(scene.reading.word(last.last), {","});
}

/// « dans les régions de Mopti et (de Ségou) », "the Mopti and (Segou) regions": of an area each.
bool is_next_area(const Scene& scene, const NamedPlace& last, const NamedPlace& next) {
    const auto is_area_told = [](const NamedPlace& place) {
        return place.use == Use::container && place.placed && place.describes < 0;
    };
    if (!is_area_told(last) || !is_area_told(next)) return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(next.first)];
    const PlaceWords& words = scene.lexicon.place_words(reading.language);
    const auto kind = kind_of_list(reading, words, {next.first, next.last}, span.first);
    return kind && kind == kind_of_list(reading, words, {last.first, last.last}, span.first);
}

/// "the town of Koro (fell) silent": does a verb that tells how things stand follow the name?
bool begins_clause(const Reading& reading, std::uint32_t behind) {
    static const WordSet verbs(
        "fell falls remains remained lies saw became woke reste restait demeure demeurait vit");
    return verbs.contains(reading.word(behind));
}

/// Do the words between the last place and the next go on with a list?
bool are_joined(const Scene& scene,
                const std::vector<Toll>& tolls,
                int before,
                const NamedPlace& next) {
    const std::uint32_t end = behind_own_count(scene, description_end(scene, before), next);
    const std::uint32_t reach = counts_between(tolls, end, next.first) ? 7 : 3;
    if (next.first < end || one_of(scene.reading.word(end + 1), {"non", "not"})) return false;
    if (follows_by_bearing(scene, place_at(scene, before), end, next) ||
        names_site_of(scene, end, next) || is_counted_at(scene, tolls, end, next))
        return true;
    if (next.first - end <= reach + 1 && joins_next(scene.reading, end, next)) return true;
    // "the village of Ber and (the town of) Koro"; not "and the town of Koro fell silent"
    if (next.phrase == end + 1 && is_and(scene.reading, end))
        return !begins_clause(scene.reading, next.last);
    if (next.first - end > reach) return names_another_post(scene, end, next);
    return one_of(scene.reading.word(end), {",", "et", "and"}) &&
           !acts_between(scene.reading, end, next.first);
}

}  // namespace

bool listed_after(const Scene& scene,
                  const std::vector<Toll>& tolls,
                  int before,
                  const NamedPlace& next) {
    const NamedPlace& last = place_at(scene, before);
    if (leaves_deed_out(scene, before, next) || is_next_area(scene, last, next)) return true;
    if (next.use != Use::event) return false;
    if (next.partner < 0 && last.partner < 0 && is_next_with_day(scene, before, next)) return true;
    if (next.partner >= 0 || last.partner >= 0) return is_next_stretch(scene, last, next);
    const std::uint32_t end = description_end(scene, before);
    if (strikes_again(scene, end, next) || is_counted_before(scene, tolls, end, next)) return true;
    return !is_of_other_order(scene, before, next) && are_joined(scene, tolls, before, next);
}

int first_region_listed(const Scene& scene, std::size_t sentence) {
    constexpr int whole_region = 3;
    const auto& places = scene.places;
    const auto& span = scene.reading.sentences[sentence];
    const bool village = std::any_of(places.begin(), places.end(), [](const NamedPlace& place) {
        return place.precision < whole_region &&
               (place.use == Use::event || place.use == Use::bare);
    });
    for (std::size_t i = 0; !village && i + 1 < places.size(); ++i) {
        if (places[i].first >= span.first && places[i + 1].last <= span.last &&
            places[i].precision == whole_region && is_next_area(scene, places[i], places[i + 1]))
            return static_cast<int>(i);
    }
    return -1;
}

bool is_listed_behind(const Scene& scene, int before, int next) {
    if (before < 0 || next <= before || static_cast<std::size_t>(next) >= scene.places.size())
        return false;
    for (int at = before; at < next; ++at) {
        if (!listed_after(scene, {}, at, place_at(scene, at + 1))) return false;
    }
    return true;
}

}  // namespace vigie::extractors
