#include "extractors/discourse/telling/same_deed.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <vector>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"
#include "text/geo.h"

namespace vigie::extractors {

const Actor* with_role(const Report& report, Role role) {
    const auto found = std::find_if(report.actors.begin(),
                                    report.actors.end(),
                                    [&](const Actor& actor) { return actor.role == role; });
    return found == report.actors.end() ? nullptr : &*found;
}

bool is_in_both(const Report& one, Role role, const Report& other, Role its_role) {
    return std::any_of(one.actors.begin(), one.actors.end(), [&](const Actor& actor) {
        const auto& actors = other.actors;
        return actor.role == role &&
               std::find(actors.begin(), actors.end(), Actor{actor.name, its_role}) != actors.end();
    });
}

bool count_the_same(const Report& one, const Report& other) {
    constexpr int few = 4;
    using Row = std::tuple<Status, std::optional<int>, std::optional<int>>;
    const auto losses = [](const Report& report) {
        std::vector<Row> counts;
        for (const Casualty& row : report.casualties) {
            const bool lost = row.status == Status::killed || row.status == Status::abducted;
            if (lost && row.min) counts.emplace_back(row.status, row.min, row.max);
        }
        return counts;
    };
    const auto counts = losses(one);
    return !counts.empty() && *std::get<1>(counts.front()) >= few && counts == losses(other);
}

bool is_escape_from(const Scene& scene, const Telling& taken, const Telling& next) {
    if (taken.report.sub_type != SubEventType::abduction || next.draft.family != Family::escape)
        return false;
    const auto times = scene.timeline.in(next.draft.words.front().sentence);
    return std::none_of(
        times.begin(), times.end(), [](const SentenceTime& time) { return time.dates_event(); });
}

namespace {

/// « (Leur car) a été intercepté », "stopped (their vehicle)"
bool names_their_vehicle(const Reading& reading, const text::Sentence& span) {
    static const WordSet owners("leur leurs son sa their his her");
    static const WordSet vehicles(
        "car cars bus autocar minibus vehicule vehicules voiture camion camions taxi pirogue moto "
        "motos convoi vehicle vehicles coach truck boat motorbike");
    for (std::uint32_t at = span.first; at + 1 < span.last; ++at) {
        if (owners.contains(reading.word(at)) && vehicles.contains(reading.word(at + 1)))
            return true;
    }
    return false;
}

}  // namespace

bool is_how_taken(const Scene& scene, const Telling& taken, const Telling& next) {
    static const WordSet stops(
        "intercepte intercepter arrete arreter stoppe stopper bloque bloquer immobilise intercepted "
        "stopped halted");
    const Candidate& word = next.draft.words.front();
    const auto lost = [](const Casualty& row) { return row.status != Status::abducted; };
    const auto& rows = next.report.casualties;
    return taken.report.sub_type == SubEventType::abduction && next.draft.words.size() == 1 &&
           word.sentence > taken.draft.words.front().sentence &&
           stops.contains(scene.reading.word(word.last - 1)) &&
           std::none_of(rows.begin(), rows.end(), lost) &&
           names_their_vehicle(scene.reading, scene.reading.sentences[word.sentence]);
}

bool is_seen_from(const Scene& scene, const Telling& told, const Telling& next) {
    if (told.draft.place < 0 || next.draft.place < 0) return false;
    const NamedPlace& from = place_at(scene, told.draft.place);
    const NamedPlace& place = place_at(scene, next.draft.place);
    if (from.relation != Relation::near || from.gazetteer < 0 || place.relation != Relation::at)
        return false;
    if (place.beside >= 0 && place_at(scene, place.beside).gazetteer == from.gazetteer) return true;
    return std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& other) {
        return other.describes == next.draft.place && other.gazetteer == from.gazetteer;
    });
}

bool is_in_that_part(const Report& wide, const Report& placed) {
    constexpr double within_km = 400;
    if (!wide.area || !wide.area->point || placed.places.empty() || !placed.places.front().point ||
        !wide.date || wide.date != placed.date)
        return false;
    const bool near =
        text::distance_km(*wide.area->point, *placed.places.front().point) <= within_km;
    const bool answer = is_in_both(wide, Role::perpetrator, placed, Role::target) &&
                        is_in_both(wide, Role::target, placed, Role::perpetrator);
    return near && (answer || is_in_both(wide, Role::perpetrator, placed, Role::perpetrator));
}

namespace {

/// The first row of the killed whose number is known; nullptr when there is none.
const Casualty* dead_of(const Report& report) {
    const auto row = std::find_if(
        report.casualties.begin(), report.casualties.end(), [](const Casualty& casualty) {
            return casualty.status == Status::killed && casualty.min.value_or(0) > 0;
        });
    return row == report.casualties.end() ? nullptr : &*row;
}

}  // namespace

bool is_on_its_way(const Telling& told, const Telling& next) {
    const auto& one = told.report;
    const auto& other = next.report;
    if (!one.date || one.date != other.date || one.date->precision > 1 ||
        one.sub_type != other.sub_type)
        return false;
    const auto here = dead_of(one);
    const auto there = dead_of(other);
    const bool same = here != nullptr && there != nullptr && here->min == there->min &&
                      here->max == there->max &&
                      (here->side == there->side || there->side == "unspecified");
    const auto is_way = [](const Place& place) { return !place.other_end.empty(); };
    // a report may have a part of a country alone
    const bool placed = !one.places.empty() && !other.places.empty();
    return same && placed && is_way(other.places.front()) && !is_way(one.places.front());
}

bool is_retaken_that_day(const Telling& told, const Telling& back) {
    const Report& taken = told.report;
    const Report& regain = back.report;
    return told.draft.family == Family::overtake &&  // "briefly seized" is a clash by itself
           taken.sub_type != SubEventType::government_regains_territory &&
           regain.sub_type == SubEventType::government_regains_territory && taken.date &&
           taken.date == regain.date && taken.date->precision == 1 &&
           taken.date->from == taken.date->to && !taken.places.empty() && !regain.places.empty() &&
           taken.places.front().name == regain.places.front().name;
}

bool is_taken_back(const Report& attack, const Report& regain) {
    return regain.sub_type == SubEventType::government_regains_territory &&
           attack.sub_type == SubEventType::armed_clash &&
           is_in_both(attack, Role::perpetrator, regain, Role::target) &&
           is_in_both(attack, Role::target, regain, Role::perpetrator);
}

namespace {

/// Do both count the same dead of one side, "at least five" as five?
bool have_same_dead(const Report& one, const Report& other) {
    const auto here = dead_of(one);
    const auto there = dead_of(other);
    return here != nullptr && there != nullptr && here->min == there->min &&
           here->side == there->side;
}

/// "Zantiguila, the scene of the attack", « à Zantiguila, le lieu de l'attaque »
bool is_called_scene(const Scene& scene, const Draft& draft) {
    static const WordSet scenes("lieu lieux scene site theatre endroit");
    if (draft.place < 0) return false;
    const std::uint32_t at = place_at(scene, draft.place).last;
    return scene.reading.word(at) == "," &&
           one_of(scene.reading.word(at + 1), {"le", "la", "les", "the"}) &&
           scenes.contains(scene.reading.word(at + 2));
}

/// May the point be where the loose place says?
bool lies_there(const NamedPlace& named, const Place& loose, const Place& far, const Place& spot) {
    constexpr double near_km = 80;
    constexpr double slack_km = 15;
    constexpr double detour = 1.25;
    if (!loose.point || !spot.point) return false;
    const double away = text::distance_km(*loose.point, *spot.point);
    if (named.offset.km) return std::abs(away - *named.offset.km) <= slack_km;
    if (loose.other_end.empty()) return away <= near_km;
    if (!far.point) return false;
    const double whole = text::distance_km(*loose.point, *far.point);
    return away + text::distance_km(*spot.point, *far.point) <= detour * whole;
}

}  // namespace

bool is_told_closer(const Scene& scene, const Telling& told, const Telling& next) {
    const Report& one = told.report;
    const Report& other = next.report;
    if (one.places.empty() || other.places.empty() || told.draft.place < 0) return false;
    const Place& loose = one.places.front();
    const Place& spot = other.places.front();
    const bool vague = loose.relation != Relation::at && loose.name != spot.name;
    const bool day = one.date && other.date && one.date->precision == 1 &&
                     other.date->from <= one.date->to && one.date->from <= other.date->to;
    if (!vague || !day || one.sub_type != other.sub_type ||
        !is_in_both(one, Role::perpetrator, other, Role::perpetrator))
        return false;
    const bool scene_of = other.casualties.empty() && is_called_scene(scene, next.draft);
    return scene_of || (have_same_dead(one, other) && lies_as_told(scene, told, next));
}

bool lies_as_told(const Scene& scene, const Telling& told, const Telling& next) {
    const auto& places = told.report.places;
    if (places.empty() || next.report.places.empty() || told.draft.place < 0) return false;
    const bool way = !places.front().other_end.empty() && places.size() > 1;
    return lies_there(place_at(scene, told.draft.place),
                      places.front(),
                      places[way ? 1 : 0],
                      next.report.places.front());
}

bool is_long_before(const Telling& old, const Telling& news) {
    constexpr auto week = std::chrono::days{7};
    return old.draft.own_date && old.report.date && news.report.date &&
           old.report.date->to + week < news.report.date->from;
}

bool takes_civilians(const Telling& told) {
    if (told.report.sub_type != SubEventType::abduction) return false;
    const auto& named = told.draft.targets;
    const Actor* taken = with_role(told.report, Role::target);
    const bool alone = told.draft.own_date && told.draft.own_place && taken != nullptr &&
                       taken->name == "civilians";
    return alone || std::any_of(named.begin(), named.end(), [](const Party* party) {
               return party->klass == PartyClass::civilians;
           });
}

}  // namespace vigie::extractors
