#include "tests/support/stream/retell.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigie::alerts::test {
namespace {

using extractors::Place;
using extractors::Report;
using extractors::Role;
using extractors::Stance;
using extractors::Status;
using Kind = extractors::SubEventType;

// ---- what -----------------------------------------------------------------------------------

struct OtherName {
    Kind kind;
    Kind also;
};

/// What else an outlet may call the same deed.
constexpr std::array other_names{
    OtherName{Kind::armed_clash, Kind::attack},
    OtherName{Kind::armed_clash, Kind::non_state_actor_overtakes_territory},
    OtherName{Kind::attack, Kind::abduction},
    OtherName{Kind::attack, Kind::looting},
    OtherName{Kind::attack, Kind::armed_clash},
    OtherName{Kind::remote_explosive, Kind::armed_clash},
    OtherName{Kind::abduction, Kind::attack},
    OtherName{Kind::looting, Kind::attack},
    OtherName{Kind::shelling, Kind::attack},
};

Kind kind_as_told(Kind kind, Dice& dice) {
    std::vector<Kind> names;
    for (const auto& [known, also] : other_names) {
        if (known == kind) names.push_back(also);
    }
    return !names.empty() && dice.chance(0.12) ? dice.pick(names) : kind;
}

// ---- where ----------------------------------------------------------------------------------

Place region_of(const Place& town) {
    Place region;
    region.name = town.admin1;
    region.country = town.country;
    region.admin1 = town.admin1;
    region.admin1_legacy = town.admin1_legacy;
    region.precision = 3;
    region.radius_km = 120;
    return region;
}

/// A spelling that no table knows has no point; the region is told with it or not.
Place unplaced(const Place& town, Dice& dice) {
    Place place;
    place.name = misheard(town.name);
    if (dice.chance(0.6)) place.admin1 = town.admin1;
    return place;
}

std::vector<Place> places_as_told(const Happening& event,
                                  const Land& land,
                                  Manner manner,
                                  Dice& dice) {
    const Place& town = land.towns()[event.town];
    const double vague = manner == Manner::report ? 1 : 2;
    const double way = dice.unit();
    if (way < 0.02 * vague) return {};
    if (way < 0.10 * vague) return {region_of(town)};
    if (way < 0.10 * vague + 0.06) return {unplaced(town, dice)};
    if (way < 0.10 * vague + 0.14) {
        Place near = land.towns()[land.town_near(event.town, 3, 18, Dice(dice.next()))];
        near.precision = 2;
        near.relation = extractors::Relation::near;
        near.radius_km = 10;
        return {near};
    }
    return {town};
}

// ---- when -----------------------------------------------------------------------------------

std::optional<text::DateRange> date_as_told(text::Day day, int after_days, Dice& dice) {
    using std::chrono::days;
    const double way = dice.unit();
    if (way < 0.05) return std::nullopt;
    if (way < 0.15) {  // « jeudi » against « vendredi »
        // Nobody tells of a day that has not come.
        const int off = after_days == 0 || dice.chance(0.5) ? -1 : 1;
        return text::DateRange{day + days(off), day + days(off), 1};
    }
    const double weeks = after_days > 5 ? 0.35 : 0.22;
    if (way < weeks) {
        const text::Day from = day - days(dice.between(0, 4));
        return text::DateRange{from, from + days(6), 2};
    }
    return text::DateRange{day, day, 1};
}

// ---- who ------------------------------------------------------------------------------------

std::string by_another_name(const std::string& actor, Dice& dice) {
    if (actor == "JNIM" && dice.chance(0.1)) return "Katiba Macina";
    if (actor == "FLA" && dice.chance(0.1)) return "CSP";
    return actor;
}

std::string perpetrator_as_told(const Happening& event, Manner manner, Dice& dice) {
    const bool group = event.by != "FAMa" && event.by != "civilians";
    if (group && manner != Manner::claim && dice.chance(0.3)) return "unidentified armed group";
    return by_another_name(event.by, dice);
}

void tell_actors(const Happening& event, Manner manner, Report& report, Dice& dice) {
    if (dice.chance(0.04)) return;
    report.actors.push_back({perpetrator_as_told(event, manner, dice), Role::perpetrator});
    if (dice.chance(0.92)) report.actors.push_back({event.on, Role::target});
}

// ---- how many -------------------------------------------------------------------------------

constexpr std::array sources{
    "", "", "residents", "security source", "local official", "local source", "health source"};

/// What somebody with an interest says: their own losses are small, the others' great.
double bias_of(const std::string& author, const std::string& side) {
    if (author == side) return 0.6;
    const bool party = author == "FAMa" || author == "JNIM" || author == "ISSP" || author == "FLA";
    return party ? 1.6 : 1;
}

/// Bodies are found in the days after.
double known_after(int days) {
    constexpr std::array known{0.6, 0.8, 0.9};
    return days < static_cast<int>(known.size()) ? known.at(static_cast<std::size_t>(days)) : 1;
}

std::string author_of_toll(const Happening& event, Manner manner, Dice& dice) {
    if (manner == Manner::claim) return event.by;
    if (event.on == "FAMa" && dice.chance(0.2)) return "FAMa";
    return dice.pick(sources);
}

void tell_losses(
    const Happening& event, Manner manner, int after_days, Report& report, Dice& dice) {
    const double silent = manner == Manner::report ? 0.2 : 0.5;
    const std::string author = author_of_toll(event, manner, dice);
    for (const Loss& loss : event.losses) {
        if (dice.chance(silent)) continue;
        const double counted = loss.count * known_after(after_days) * bias_of(author, loss.side);
        const double seen = counted * (author.empty() ? 1 : dice.from(0.9, 1.1));
        const int count = std::max(1, static_cast<int>(std::lround(seen)));
        std::optional<int> most = count;
        if (dice.chance(0.25)) most = std::nullopt;  // "at least"
        report.casualties.push_back({loss.status, loss.side, count, most, author});
    }
}

void tell_claims(const Happening& event, Manner manner, Report& report, Dice& dice) {
    if (manner == Manner::claim) {
        report.claims.push_back({event.by, Stance::claimed, ""});
    } else if (event.on == "FAMa" && dice.chance(0.15)) {
        report.claims.push_back({"FAMa", Stance::confirmed, ""});
    } else if (dice.chance(0.3)) {
        report.claims.push_back(
            {dice.chance(0.5) ? "residents" : "security source", Stance::reported, ""});
    }
}

}  // namespace

Report retell(const Happening& event, const Land& land, Manner manner, int after_days, Dice& dice) {
    Report report;
    report.sub_type = kind_as_told(event.kind, dice);
    report.places = places_as_told(event, land, manner, dice);
    report.date = date_as_told(event.day, after_days, dice);
    tell_actors(event, manner, report, dice);
    tell_losses(event, manner, after_days, report, dice);
    tell_claims(event, manner, report, dice);
    report.evidence.push_back({"type", text::Part::body, 0, 7, "attaque", "stream"});
    report.confidence = 0.8;
    return report;
}

std::string misheard(std::string name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> slips{
        {{"ou", "u"}, {"k", "c"}, {"é", "er"}, {"i", "y"}, {"a", "ah"}, {"o", "au"}}};
    for (const auto& [right, wrong] : slips) {
        const auto at = name.find(right);
        if (at != std::string::npos) return name.replace(at, right.size(), wrong);
    }
    return name + "e";
}

std::string prose(Dice& dice) {
    constexpr std::array words{
        "village",   "matin",     "route",       "habitants",  "selon",      "attaque",
        "forces",    "source",    "armes",       "marché",     "convoi",     "soir",
        "pont",      "camp",      "nuit",        "élu",        "blessés",    "fuite",
        "hommes",    "motos",     "véhicule",    "pinasse",    "fleuve",     "école",
        "brousse",   "puits",     "colline",     "patrouille", "renforts",   "drapeau",
        "message",   "vidéo",     "témoin",      "boutique",   "récoltes",   "champs",
        "forêt",     "berger",    "troupeau",    "région",     "cercle",     "maire",
        "chef",      "imam",      "peur",        "calme",      "silence",    "explosion",
        "tirs",      "embuscade", "barrage",     "citernes",   "carburant",  "chauffeur",
        "axe",       "piste",     "sable",       "vent",       "pluie",      "hivernage",
        "harmattan", "deuil",     "funérailles", "bilan",      "provisoire", "lourd",
        "plusieurs", "disparus",  "recherches",  "enquête"};
    constexpr int a_line = 12;
    std::string text;
    const int length = dice.between(60, 100);
    for (int i = 0; i < length; ++i) {
        text += dice.pick(words);
        text += i % a_line == a_line - 1 ? ".\n" : " ";
    }
    return text;
}

}  // namespace vigie::alerts::test
