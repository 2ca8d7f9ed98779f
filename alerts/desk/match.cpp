#include "alerts/desk/match.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "alerts/desk/actors.h"
#include "text/fold.h"

namespace vigie::alerts {
namespace {

using extractors::Place;
using extractors::Report;
using extractors::Role;
using extractors::SubEventType;

/// Collects reasons while the sum grows.
class Tally {
public:
    void add(double points, const std::string& reason) {
        result.score += points;
        std::array<char, 32> sum{};
        (void)std::snprintf(sum.data(), sum.size(), " (%+.1f)", points);
        result.reasons.push_back(reason + sum.data());
    }

    void veto(const std::string& reason) {
        if (result.veto.empty()) result.veto = reason;
    }

    Comparison result;
};

// ---- places ---------------------------------------------------------------------------------

enum class Nearness { far, other_region, unknown, same_region, close, near, same_name };

/// Names a town, not a region only.
bool is_town(const Place& place) {
    return place.precision < 3 && !place.name.empty();
}

bool same_name(const Place& a, const Place& b) {
    return text::folded(a.name) == text::folded(b.name);
}

/// "Near Koro" may be meant of the whole cercle of that name.
bool lies_in(const Place& place, const Place& district) {
    return district.precision == 2 && text::folded(place.admin2) == text::folded(district.name);
}

/// On "the road from A to B", A and B are the place too, and all between them.
bool is_end_of(const Place& town, const Place& road) {
    return !road.other_end.empty() && text::folded(town.name) == text::folded(road.other_end);
}

/// May two towns be one place? A point may be borrowed from the region or from a town named nearby,
/// and then its radius covers half the country: only distance and names count here, never the
/// radius. Unlike names without points are two places.
bool may_be_one(const Place& a, const Place& b, const Weights& weights) {
    const bool points = a.point && b.point;
    const double km = points ? text::distance_km(*a.point, *b.point) : 0;
    if (points && km <= weights.reach_km) return true;
    if (lies_in(a, b) || lies_in(b, a) || is_end_of(a, b) || is_end_of(b, a)) return true;
    // Namesakes: two villages of one name, each with a place on the map of its own.
    const bool pinned = points && a.precision == 1 && b.precision == 1;
    if (pinned && km > weights.reach_km + a.radius_km + b.radius_km) return false;
    const bool one_country = a.country.empty() || b.country.empty() || a.country == b.country;
    return one_country && same_name(a, b);
}

/// Both name towns, and no town of one may be a town of the other.
bool towns_differ(const Report& a, const Report& b, const Weights& weights) {
    const auto towns = [](const Report& report) {
        return std::any_of(report.places.begin(), report.places.end(), is_town);
    };
    const auto meets_b = [&](const Place& one) {
        return is_town(one) &&
               std::any_of(b.places.begin(), b.places.end(), [&](const Place& other) {
                   return is_town(other) && may_be_one(one, other, weights);
               });
    };
    return towns(a) && towns(b) && std::none_of(a.places.begin(), a.places.end(), meets_b);
}

Nearness by_distance(const Place& a, const Place& b, bool namesakes, const Weights& weights) {
    const double km = text::distance_km(*a.point, *b.point);
    if (namesakes && km <= weights.reach_km) return Nearness::same_name;
    if (km <= weights.near_km) return Nearness::near;
    const double reach = weights.reach_km + a.radius_km + b.radius_km;
    return km <= reach ? Nearness::close : Nearness::far;
}

Nearness by_name(const Place& a, const Place& b, bool namesakes) {
    if (namesakes && (a.country.empty() || b.country.empty() || a.country == b.country)) {
        const bool towns = a.precision < 3 && b.precision < 3;
        return towns ? Nearness::same_name : Nearness::same_region;
    }
    if (a.admin1.empty() || b.admin1.empty()) return Nearness::unknown;
    return a.admin1 == b.admin1 ? Nearness::same_region : Nearness::other_region;
}

Nearness nearness(const Place& a, const Place& b, const Weights& weights) {
    const bool namesakes = same_name(a, b);
    const bool points = a.point && b.point && a.precision < 3 && b.precision < 3;
    return points ? by_distance(a, b, namesakes, weights) : by_name(a, b, namesakes);
}

struct Closest {
    Nearness how = Nearness::far;
    std::string names;
};

Closest closest(const Report& a, const Report& b, const Weights& weights) {
    Closest best;
    for (const Place& one : a.places) {
        for (const Place& other : b.places) {
            const Nearness how = nearness(one, other, weights);
            if (!best.names.empty() && how <= best.how) continue;
            best = {how, one.name == other.name ? one.name : one.name + " / " + other.name};
        }
    }
    return best;
}

void weigh_places(const Report& a, const Report& b, const Weights& weights, Tally& tally) {
    if (a.places.empty() || b.places.empty()) {
        tally.add(weights.no_place, "place: not named in one of them");
        return;
    }
    const auto [how, names] = closest(a, b, weights);
    if (towns_differ(a, b, weights)) tally.veto("two places out of reach: " + names);
    switch (how) {
        case Nearness::same_name:
            return tally.add(weights.same_name, "place: " + names);
        case Nearness::near:
            return tally.add(weights.near_place, "places near: " + names);
        case Nearness::close:
            return tally.add(weights.close_place, "places in reach: " + names);
        case Nearness::same_region:
            return tally.add(weights.same_region, "same region: " + names);
        case Nearness::unknown:
            return tally.add(weights.no_place, "region unknown: " + names);
        case Nearness::other_region:
            return tally.add(weights.other_region, "other region: " + names);
        case Nearness::far:
            break;
    }
    tally.add(weights.other_region, "places too far apart: " + names);
}

// ---- dates ----------------------------------------------------------------------------------

/// A report without a date happened within the week before its publication.
std::optional<text::DateRange> when(const Member& member) {
    if (member.report.date) return member.report.date;
    if (!member.source.published) return std::nullopt;
    const text::Day day = text::day_of(*member.source.published);
    return text::DateRange{day - std::chrono::days{7}, day, 2};
}

void weigh_dates(const Member& a, const Member& b, const Weights& weights, Tally& tally) {
    const auto one = when(a);
    const auto other = when(b);
    if (!one || !other) return tally.add(weights.beyond_precision, "date: unknown in one of them");
    const std::string days = text::to_iso(one->from) + " / " + text::to_iso(other->from);
    const auto gap = std::max(one->from - other->to, other->from - one->to).count();
    const bool precise = one->precision == 1 && other->precision == 1;
    if (!precise) {
        return gap <= 0 ? tally.add(weights.within_precision, "dates overlap: " + days)
                        : tally.add(weights.beyond_precision, "dates do not overlap: " + days);
    }
    if (gap <= 0) return tally.add(weights.same_day, "same day: " + days);
    if (gap == 1) return tally.add(weights.next_day, "a day apart: " + days);
    tally.add(weights.days_apart, "days apart: " + days);
    if (gap > weights.reach_days) tally.veto("dates too far apart: " + days);
}

// ---- actors ---------------------------------------------------------------------------------

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& name) { return b.contains(name); });
}

std::string names_of(const std::set<std::string>& names) {
    std::string all;
    for (const auto& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

/// The army and its partner strike as one side.
std::set<std::string> side_of(std::set<std::string> names) {
    if (names.erase("Africa Corps") > 0) names.insert("FAMa");
    return names;
}

void weigh_actors(const Report& a, const Report& b, const Weights& weights, Tally& tally) {
    const auto by_a = side_of(named(a.actors, Role::perpetrator));
    const auto by_b = side_of(named(b.actors, Role::perpetrator));
    const auto on_a = side_of(named(a.actors, Role::target));
    const auto on_b = side_of(named(b.actors, Role::target));
    if (meet(by_a, on_b) && meet(on_a, by_b) && !meet(by_a, by_b)) {
        tally.veto("attacker and target swapped: " + names_of(by_a) + " / " + names_of(by_b));
    }
    if (by_a.empty() || by_b.empty()) {
        tally.add(weights.unknown_perpetrator, "perpetrator not named in one of them");
    } else if (meet(by_a, by_b)) {
        tally.add(weights.same_perpetrator, "perpetrator: " + names_of(by_a));
    } else {
        tally.add(weights.other_perpetrator,
                  "perpetrators differ: " + names_of(by_a) + " / " + names_of(by_b));
    }
    if (on_a.empty() || on_b.empty()) return;
    if (meet(on_a, on_b)) return tally.add(weights.same_target, "target: " + names_of(on_a));
    tally.add(weights.other_target, "targets differ: " + names_of(on_a) + " / " + names_of(on_b));
}

// ---- kinds ----------------------------------------------------------------------------------

using Pair = std::pair<SubEventType, SubEventType>;

/// Kinds that one event is called by different texts.
constexpr std::array<Pair, 14> relatives{{
    {SubEventType::armed_clash, SubEventType::attack},
    {SubEventType::armed_clash, SubEventType::remote_explosive},
    {SubEventType::armed_clash, SubEventType::suicide_bomb},
    {SubEventType::armed_clash, SubEventType::shelling},
    {SubEventType::armed_clash, SubEventType::looting},
    {SubEventType::armed_clash, SubEventType::abduction},
    {SubEventType::attack, SubEventType::abduction},
    {SubEventType::attack, SubEventType::looting},
    {SubEventType::attack, SubEventType::air_drone_strike},
    {SubEventType::attack, SubEventType::remote_explosive},
    {SubEventType::attack, SubEventType::shelling},
    {SubEventType::attack, SubEventType::mob_violence},
    {SubEventType::abduction, SubEventType::looting},
    {SubEventType::abduction, SubEventType::arrests},
}};

bool are_related(SubEventType a, SubEventType b) {
    return std::any_of(relatives.begin(), relatives.end(), [&](const Pair& pair) {
        return pair == Pair{a, b} || pair == Pair{b, a};
    });
}

bool is_ground_fight(SubEventType kind) {
    return extractors::type_of(kind) == extractors::EventType::battles ||
           kind == SubEventType::remote_explosive || kind == SubEventType::suicide_bomb;
}

/// An ambush and the air strike that answers it share town, day and both sides.
void veto_answer(const Report& a, const Report& b, Tally& tally) {
    const bool a_strikes = a.sub_type == SubEventType::air_drone_strike;
    const bool b_strikes = b.sub_type == SubEventType::air_drone_strike;
    if (a_strikes == b_strikes) return;
    if (is_ground_fight(a_strikes ? b.sub_type : a.sub_type)) {
        tally.veto("an attack on the ground and an air strike that answers it");
    }
}

void weigh_kinds(const Report& a, const Report& b, const Weights& weights, Tally& tally) {
    const std::string kinds =
        std::string(name_of(a.sub_type)) + " / " + std::string(name_of(b.sub_type));
    veto_answer(a, b, tally);
    if (a.sub_type == b.sub_type) return tally.add(weights.same_kind, "same kind: " + kinds);
    if (are_related(a.sub_type, b.sub_type)) {
        return tally.add(weights.related_kind, "related kinds: " + kinds);
    }
    const auto type = extractors::type_of(a.sub_type);
    // "Strategic developments" holds agreements beside looting: its kinds are no kin.
    if (type == extractors::type_of(b.sub_type) &&
        type != extractors::EventType::strategic_developments) {
        return tally.add(weights.same_type, "same type: " + kinds);
    }
    tally.add(weights.other_kind, "other kind: " + kinds);
}

// ---- tolls ----------------------------------------------------------------------------------

constexpr int rare_count = 5;

bool overlap(const extractors::Casualty& a, const extractors::Casualty& b) {
    const int unbounded = 1'000'000;
    return a.min.value_or(0) <= b.max.value_or(unbounded) &&
           b.min.value_or(0) <= a.max.value_or(unbounded);
}

/// The same people, as far as the words go.
bool count_the_same(const extractors::Casualty& a, const extractors::Casualty& b) {
    if (a.status != b.status) return false;
    return a.side == b.side || is_unidentified(a.side) || is_unidentified(b.side);
}

void weigh_tolls(const Report& a, const Report& b, const Weights& weights, Tally& tally) {
    bool compatible = false;
    for (const auto& one : a.casualties) {
        for (const auto& other : b.casualties) {
            if (!count_the_same(one, other)) continue;
            if (one.min && one.min == other.min && *one.min >= rare_count) {
                const std::string toll = std::to_string(*one.min);
                return tally.add(weights.same_rare_toll,
                                 "same toll: " + toll + " " + std::string(name_of(one.status)));
            }
            compatible = compatible || overlap(one, other);
        }
    }
    if (compatible) tally.add(weights.compatible_toll, "compatible tolls");
}

}  // namespace

Comparison compare(const Member& known, const Member& fresh, const Weights& weights) {
    Tally tally;
    if (known.source.article == fresh.source.article) {
        tally.veto("two events of one article");
        return tally.result;
    }
    weigh_places(known.report, fresh.report, weights, tally);
    weigh_dates(known, fresh, weights, tally);
    weigh_actors(known.report, fresh.report, weights, tally);
    weigh_kinds(known.report, fresh.report, weights, tally);
    weigh_tolls(known.report, fresh.report, weights, tally);
    tally.result.same = tally.result.veto.empty() && tally.result.score >= weights.threshold;
    return tally.result;
}

bool out_of_reach(const Event& event, const Member& fresh, const Weights& weights) {
    return !event.members.empty() &&
           towns_differ(event.members.front().report, fresh.report, weights);
}

Comparison compare(const Event& event, const Member& fresh, const Weights& weights) {
    Comparison best;
    bool first = true;
    for (const Member& member : event.members) {
        Comparison next = compare(member, fresh, weights);
        if (!next.veto.empty()) return next;
        if (!member.source.independent) continue;
        if (first || next.score > best.score) best = std::move(next);
        first = false;
    }
    return best;
}

}  // namespace vigie::alerts
