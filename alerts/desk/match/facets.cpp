#include "alerts/desk/match/facets.h"

#include <algorithm>

#include "alerts/desk/actors.h"
#include "text/fold.h"

namespace vigie::alerts {
namespace {

using extractors::Report;
using extractors::Role;

constexpr int round_up_days = 4;  ///< an event that is told within days is no sum of several

Spot spot_of(const extractors::Place& place) {
    Spot spot;
    spot.name = text::folded(place.name);
    spot.shown = place.name;
    spot.other_end = text::folded(place.other_end);
    spot.admin1 = text::folded(place.admin1);
    spot.admin1_legacy = text::folded(place.admin1_legacy);
    spot.admin2 = text::folded(place.admin2);
    spot.country = place.country;
    spot.point = place.point;
    spot.radius_km = place.radius_km;
    spot.precision = place.precision;
    return spot;
}

/// The army and its partner strike as one side.
std::vector<std::string> side_of(const Report& report, Role role) {
    auto names = named(report.actors, role);
    if (names.erase("Africa Corps") > 0) names.insert("FAMa");
    return {names.begin(), names.end()};
}

bool claims(const Report& report) {
    return std::any_of(report.claims.begin(), report.claims.end(), [](const auto& claim) {
        return claim.stance == extractors::Stance::claimed;
    });
}

/// A report without a date happened within the week before its publication; what a group claims,
/// within three.
std::optional<text::DateRange> when(const Member& member, const Weights& weights) {
    if (member.report.date) return member.report.date;
    if (!member.source.published) return std::nullopt;
    const text::Day day = text::day_of(*member.source.published);
    const int back = claims(member.report) ? weights.claim_days : 7;
    return text::DateRange{day - std::chrono::days{back}, day, 2};
}

}  // namespace

Facets facets_of(const Member& member, const Weights& weights) {
    const Report& report = member.report;
    Facets facets;
    facets.article = member.source.article;
    facets.blank = !has_report(member);
    facets.when = when(member, weights);
    for (const extractors::Place& place : extractors::whereabouts(report))
        facets.spots.push_back(spot_of(place));
    facets.perpetrators = side_of(report, Role::perpetrator);
    facets.targets = side_of(report, Role::target);
    facets.kind = report.sub_type;
    facets.counts = report.casualties;
    facets.names_town = std::any_of(
        facets.spots.begin(), facets.spots.end(), [](const Spot& spot) { return spot.is_town(); });
    facets.phase = phase_of(report);
    const auto& date = report.date;
    facets.round_up = date && (date->to - date->from).count() >= round_up_days &&
                      !facets.names_town && !lasts(facets);
    return facets;
}

}  // namespace vigie::alerts
