#include "extractors/discourse/where/place_choice.h"

#include <algorithm>

#include "extractors/discourse/when/date_choice.h"
#include "extractors/discourse/when/leaning.h"
#include "extractors/discourse/when/recalled.h"
#include "extractors/discourse/where/being_there.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/fronts.h"
#include "extractors/discourse/where/home.h"
#include "extractors/discourse/where/placed_below.h"
#include "extractors/discourse/where/there.h"
#include "extractors/reading/commas.h"
#include "extractors/reading/tags.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/time_units.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

PlaceChoice::PlaceChoice(const Scene& scene, std::size_t sentence, const Clauses& clauses)
    : scene_(scene),
      index_(sentence),
      span_(scene.reading.sentences[sentence]),
      clauses_(clauses),
      fronts_(fronts_in(scene, sentence)) {
    for (const SentenceTime& time : scene.timeline.in(sentence)) {
        if (time.mention->leans) leant_on_.push_back(leant_on(scene, span_, *time.mention));
    }
    if (const auto followed = followed_deeds(scene, sentence)) leant_on_.push_back(*followed);
}

/// "Deux jours après l'attaque, des frappes ont eu lieu à Gossi": each its own places.
bool PlaceChoice::parted_by_time(const Chunk& chunk, const NamedPlace& place) const {
    // "freed weeks after he was kidnapped in Ménaka"
    if (chunk.sense != nullptr && chunk.sense->family == Family::release) return false;
    return std::any_of(leant_on_.begin(), leant_on_.end(), [&](const Stretch& stretch) {
        return stretch.holds(chunk.first) != stretch.holds(place.first);
    });
}

void PlaceChoice::leave_nearest(const Chunk& chunk) {
    const int nearest = nearest_place(chunk, /*districts=*/false);
    // « ayant signé en 2015 un accord, a mené mardi une attaque à Bamba »: of the clause behind it
    if (nearest >= 0 && closes_before(chunk, scene_.places[static_cast<std::size_t>(nearest)]))
        return;
    if (nearest < 0 || !is_behind_another(chunk, nearest)) return past_places_.push_back(nearest);
    // "enlevé en mai à Boni, a été libéré dimanche à Ber": not where he was freed
    past_places_.push_back(nearest);
    const int nearer = nearest_place(chunk, /*districts=*/false);
    past_places_.pop_back();
    if (nearer >= 0 && !is_behind_another(chunk, nearer)) past_places_.push_back(nearer);
}

/// Does a comma close the word's clause, and another event word stand behind it, before the place?
bool PlaceChoice::closes_before(const Chunk& chunk, const NamedPlace& place) const {
    const std::uint32_t deed = deed_between(chunk, place);
    return deed > chunk.last && comma_between(scene_.reading, chunk.last, deed);
}

/// Does another event word stand close before the place, behind the word?
bool PlaceChoice::is_behind_another(const Chunk& chunk, int place) const {
    constexpr std::uint32_t reach = 5;  // "libéré dimanche matin à (Ber)"
    const std::uint32_t to = scene_.places[static_cast<std::size_t>(place)].first;
    const auto& chunks = clauses_.chunks;
    return std::any_of(chunks.begin(), chunks.end(), [&](const Chunk& other) {
        return is_trigger(other) && other.sense != nullptr && other.first >= chunk.last &&
               other.last <= to && to - other.last <= reach &&
               !comma_between(scene_.reading, other.last, to);
    });
}

void PlaceChoice::leave_those_behind(const Chunk& chunk, std::uint32_t end) {
    for (std::size_t i = 0; i < scene_.places.size(); ++i) {
        const NamedPlace& place = scene_.places[i];
        const bool behind = place.first >= chunk.last && place.last <= end;
        if (behind && !is_past_place(static_cast<int>(i)) &&
            !clauses_between(scene_, clauses_, chunk, place))
            past_places_.push_back(static_cast<int>(i));
    }
}

bool PlaceChoice::party_between(std::uint32_t from, std::uint32_t to) const {
    const auto& chunks = clauses_.chunks;
    return from > to || std::any_of(chunks.begin(), chunks.end(), [&](const Chunk& chunk) {
               return chunk.first >= from && chunk.last <= to && takes_part(chunk.tag);
           });
}

bool PlaceChoice::takes_part(char tag) {
    return is_one_of(tag, "ISXMUCBO;");
}

int PlaceChoice::of(const Chunk& chunk) const {
    int best = nearest_place(chunk, /*districts=*/false);
    if (best < 0) best = place_of_there(scene_, index_, chunk);
    if (best < 0) best = place_of_the_town(scene_, index_, chunk);
    const bool parted =
        best >= 0 &&
        deed_between(chunk, scene_.places[static_cast<std::size_t>(best)]) > chunk.last;
    const int start = parted ? home_of_marchers(scene_, chunk) : -1;
    if (start >= 0) return start;
    if (best < 0) best = place_of_same(scene_, index_);
    const int below = best < 0 ? placed_below(scene_, index_) : -1;
    if (below >= 0) return below;
    const int heading = scene_.headings[index_];
    if (heading >= 0 &&
        (best < 0 || !is_own(chunk, scene_.places[static_cast<std::size_t>(best)]))) {
        const int home = home_below_heading(heading);
        return home >= 0 ? home : heading;
    }
    if (best >= 0 && !is_of_dated_clause(chunk, scene_.places[static_cast<std::size_t>(best)]))
        return area_apart(chunk, best);
    const int district = nearest_place(chunk, /*districts=*/true);
    return district >= 0 ? district : best;
}

/// "4 April killed a guard near Kani, 20 April abducted another in Kompienga province": the place
/// is of the clause before, and the word has a day of its own.
bool PlaceChoice::is_of_dated_clause(const Chunk& chunk, const NamedPlace& place) const {
    constexpr std::uint32_t close = 2;  // "20 April reportedly (abducted)"
    if (place.last > chunk.first) return false;
    const auto times = scene_.timeline.in(index_);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (!time.dates_event() || time.mention->first < place.last) return false;
        const auto day = static_cast<std::uint32_t>(time.mention->last);
        if (day > chunk.first || chunk.first - day > close) return false;
        for (std::size_t at = place.last; at < time.mention->first; ++at) {
            if (one_of(scene_.reading.word(at), {",", ";"})) return true;
        }
        return false;
    });
}

/// "cette ville du cercle de Niafunké": the town named before is meant.
bool PlaceChoice::says_more_of_a_town(const NamedPlace& district) const {
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t i = district.first; i > span_.first && district.first - i < reach; --i) {
        if (one_of(scene_.reading.word(i - 1), {"cette", "this"})) return true;
    }
    return false;
}

/// Districts serve only when the sentence names nothing smaller: "dans la commune de Femaye".
bool PlaceChoice::serves(const NamedPlace& place, bool districts) const {
    if (place.first < span_.first || place.last > span_.last) return false;
    if (districts)
        return place.use == Use::container && place.precision < 3 && place.describes < 0 &&
               !says_more_of_a_town(place);
    return place.use == Use::event || place.use == Use::bare;
}

/// "Le village de Sama, situé sur l'axe Ber-Gao, a été attaqué": the place is the subject.
bool PlaceChoice::is_struck(const Chunk& chunk, const NamedPlace& place) const {
    return chunk.verb.construction == Construction::passive && place.placed &&
           place.relation == Relation::at && !party_between(place.last, chunk.first) &&
           !people_before(place);
}

/// "deux commerçants à Bourem ont été enlevés": they are the subject.
bool PlaceChoice::people_before(const NamedPlace& place) const {
    const auto& chunks = clauses_.chunks;
    return std::any_of(chunks.begin(), chunks.end(), [&](const Chunk& chunk) {
        return chunk.last <= place.first && is_one_of(chunk.tag, "ISXMC");
    });
}

/// A place inside a verb's subject says where that comes from: "des blessés de Dimbal ont
/// heurté une mine entre Bankass et Somadougou".
double PlaceChoice::distance_cost(const Chunk& chunk, const NamedPlace& place) const {
    if (place.first >= chunk.first)
        return place.first - std::min(place.first, chunk.last - 1);  // "a mine (killed) ... in"
    const double way = (chunk.first - place.last) * 1.5 + 2;
    const bool verb = trigger_of(chunk).kind == WordKind::verb;
    const bool between = verb && is_subject_between(scene_, place, chunk.first);
    const bool leads = place.phrase <= span_.first + 1 && !between;
    if (!between && is_struck(chunk, place)) return std::min(way, leads ? 2.0 : 6.0);
    if (!verb || leads) return way;
    return way + (place.placed ? 4 : 8);
}

/// "confirmed that three were abducted and said its mission in Bamako": told of something else.
bool PlaceChoice::said_between(const Chunk& chunk, const NamedPlace& place) const {
    const auto& chunks = clauses_.chunks;
    for (std::size_t i = 1; i < chunks.size() && chunks[i].last <= place.first; ++i) {
        const bool says = is_one_of(chunks[i].tag, "VWGD");
        if (says && chunks[i - 1].tag == '&' && chunks[i].first >= chunk.last) return true;
    }
    return false;
}

/// "12 personnes ont été tuées, selon la source, qui précise que des hommes ont attaqué (Ber)": of
/// what the speaker adds.
bool PlaceChoice::reported_between(const Chunk& chunk, const NamedPlace& place) const {
    const auto& chunks = clauses_.chunks;
    return std::any_of(chunks.begin(), chunks.end(), [&](const Chunk& said) {
        return said.first >= chunk.last && said.last < place.first && is_one_of(said.tag, "VWGD") &&
               one_of(scene_.reading.word(said.last), {"que", "qu'", "that"});
    });
}

/// Where the last event word between the two begins, or the word ends.
std::uint32_t PlaceChoice::deed_between(const Chunk& chunk, const NamedPlace& place) const {
    const auto& chunks = clauses_.chunks;
    const auto deed = std::find_if(chunks.rbegin(), chunks.rend(), [&](const Chunk& other) {
        return other.first > chunk.last && other.last <= place.first && is_trigger(other);
    });
    return deed == chunks.rend() ? chunk.last : deed->first;
}

/// "the attack comes a day after two were killed in Ber": Ber is the earlier deed's.
bool PlaceChoice::tells_earlier(const Chunk& chunk, const NamedPlace& place) const {
    if (chunk.verb.construction != Construction::nominal) return false;
    static const WordSet pronouns("celui celle ceux celles that");
    const Reading& reading = scene_.reading;
    const auto deed = deed_between(chunk, place);
    for (std::uint32_t at = chunk.last; at + 1 < place.first; ++at) {
        // "ce lynchage s'est produit le même jour où cinq hommes ont été tués à Ber"
        if (at < deed && one_of(reading.word(at), {"jour", "day"}) &&
            one_of(reading.word(at + 1), {"ou", "when", "that"}))
            return true;
        if (!one_of(reading.word(at), {"after", "apres"})) continue;
        // "survient après celui de trois agents", "intervient trois jours après celle de Tillia"
        const bool like = pronouns.contains(reading.word(at + 1));
        const bool counted = is_time_unit(reading.word(at - 1));  // "a day (after)"
        if (at < deed ? like || counted : like && counted) return true;
    }
    return false;
}

/// "cette attaque rappelle celle de Boni", "an attack like the one at Boni": not where this one
/// was.
bool PlaceChoice::is_of_its_like(const Chunk& chunk, const NamedPlace& place) const {
    // "celle de Boni qui a fait (dix morts)" goes on about it, "celle de Boni, a visé" does not
    const bool behind = place.first >= chunk.last;
    // "l'attaque à Mahou survient après (celle menée) contre Boni": not where the other one was
    if (!behind && one_of(scene_.reading.word(chunk.first), {"celle", "celui"})) return true;
    const std::uint32_t from = behind ? chunk.last : span_.first;
    if (tells_each(scene_.reading, from, place.first)) return false;
    if (!behind && !comma_between(scene_.reading, place.last, chunk.first)) return false;
    // "take place five days after the one in Boni": an event of its own, of that day
    const auto times = scene_.timeline.in(index_);
    const bool dated = std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.use == TimeUse::aside && time.mention->leans &&
               leant_on(scene_, span_, *time.mention).holds(place.first);
    });
    return !dated && names_its_like(scene_.reading, from, place.first);
}

/// Is nothing but a march, or a curfew, told between the sentence's start and the token?
bool PlaceChoice::harms_nobody_before(std::uint32_t token) const {
    if (!mentions_in(scene_.reading, Kind::status, span_.first, token).empty()) return false;
    const auto& chunks = clauses_.chunks;
    return std::none_of(chunks.begin(), chunks.end(), [&](const Chunk& deed) {
        return deed.last <= token && is_trigger(deed) && deed.sense != nullptr &&
               !is_civic(deed.sense->family) && deed.sense->family != Family::blockade;
    });
}

/// "a march in Bamako to condemn the massacre of ten people in Ber": not where people march.
bool PlaceChoice::is_denounced_there(const Chunk& chunk, const NamedPlace& place) const {
    static const WordSet denounces(
        "condemn condemning denounce denouncing protest protesting condamner condamnant denoncer "
        "denoncant protester");
    constexpr std::uint32_t reach = 4;  // "denounce the recent (massacre)"
    if (place.first >= chunk.first) return false;
    if (chunk.verb.construction != Construction::nominal) return comes_before_visit(chunk, place);
    for (std::uint32_t back = 1; back <= std::min(reach, chunk.first - span_.first); ++back) {
        const std::uint32_t at = chunk.first - back;
        if (denounces.contains(scene_.reading.word(at))) return place.last <= at;
    }
    return comes_before_visit(chunk, place);
}

/// « s'est rendu à Bamako après l'attaque de Ber », "after the raid that killed ten in Ber": where
/// somebody went, or marched, and not where the deed was that this follows.
bool PlaceChoice::comes_before_visit(const Chunk& chunk, const NamedPlace& place) const {
    constexpr std::uint32_t reach = 3;  // "after a deadly (raid)"
    for (std::uint32_t at = chunk.first; at > place.last; --at) {
        if (!one_of(scene_.reading.word(at - 1), {"after", "following", "apres"})) continue;
        const bool deed =
            std::any_of(clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& other) {
                return is_trigger(other) && other.first >= at && other.first < at + reach &&
                       other.verb.construction == Construction::nominal;
            });
        if (deed) return harms_nobody_before(at - 1);
    }
    return false;
}

/// "dans la région de Ségou, située au nord de (Bamako)": it only says where another lies.
bool PlaceChoice::says_where_another_lies(const NamedPlace& place) const {
    static const WordSet lies("situe situee situes situees sis sise located lying");
    constexpr std::uint32_t reach = 3;  // "située au (nord de Bamako)"
    const std::uint32_t from = std::min(place.phrase, place.first);
    const bool first =
        std::none_of(scene_.places.begin(), scene_.places.end(), [&](const NamedPlace& other) {
            return other.first >= span_.first && other.last <= from;
        });
    for (std::uint32_t back = 1; !first && back <= std::min(reach, from - span_.first); ++back) {
        if (lies.contains(scene_.reading.word(from - back))) return true;
    }
    return false;
}

double PlaceChoice::place_cost(const Chunk& chunk, const NamedPlace& place) const {
    if (is_where_they_were(scene_, chunk, place)) return 1;
    const double bare =
        (place.use == Use::bare ? 15 : 0) + (says_where_another_lies(place) ? 25 : 0);
    const bool parted =
        clauses_between(scene_, clauses_, chunk, place) || reported_between(chunk, place);
    const bool listed = is_of_deed_listed_before(scene_, clauses_, chunk, place);
    const double above = heads_district_of_another(place) ? 25 : 0;
    const double answered = is_where_it_was_answered(scene_.reading, chunk, place) ? 8 : 0;
    return distance_cost(chunk, place) + bare + above + answered + (parted ? 20 : 0) +
           (listed ? 6 : 0);
}

int PlaceChoice::nearest_place(const Chunk& chunk, bool districts) const {
    int best = -1;
    double best_cost = 1e9;
    for (std::size_t i = 0; i < scene_.places.size(); ++i) {
        const NamedPlace& place = scene_.places[i];
        if (!serves(place, districts) || is_past_place(static_cast<int>(i))) continue;
        if (said_between(chunk, place) || tells_earlier(chunk, place) ||
            is_denounced_there(chunk, place) || is_of_its_like(chunk, place) ||
            is_where_victims_went(scene_, chunk, place) || parted_by_time(chunk, place) ||
            are_parted(fronts_, chunk.first, place.first))
            continue;
        const double cost = place_cost(chunk, place);
        if (cost >= best_cost) continue;
        best = static_cast<int>(i);
        best_cost = cost;
    }
    best = nearer_than_distance(best);
    // Of two ends of a stretch the first one named leads.
    if (best >= 0) {
        const int partner = scene_.places[static_cast<std::size_t>(best)].partner;
        if (partner >= 0 && partner < best) best = partner;
    }
    return spot_on_stretch(best);
}

/// "enlevés en novembre près de Diéma, ils ont été libérés": Diéma is the older deed's.
bool PlaceChoice::is_past_place(int place) const {
    return std::find(past_places_.begin(), past_places_.end(), place) != past_places_.end();
}

}  // namespace vigie::extractors
