#include "tests/extractors/facts.h"

#include "extractors/report.h"
#include "text/fold.h"
#include "text/time.h"

namespace vigie::extractors {
namespace {

std::string bound(const std::optional<int>& value) {
    return value ? std::to_string(*value) : "";
}

}  // namespace

std::vector<std::string> facts_of(const Report& report) {
    std::vector<std::string> facts{"type=" + std::string(name_of(report.sub_type))};
    for (const Place& place : report.places) {
        const bool at = place.relation == Relation::at;
        facts.push_back((at ? "place" : std::string(name_of(place.relation))) + "=" +
                        text::folded(place.name));
        facts.push_back("country=" + place.country);
        facts.push_back("region=" + place.admin1);
        facts.push_back("precision=" + std::to_string(place.precision));
    }
    if (report.area) {
        facts.push_back("area=" + text::folded(report.area->name));
        facts.push_back("country=" + report.area->country);
    }
    if (report.date) {
        const std::string from = text::to_iso(report.date->from);
        const std::string to = text::to_iso(report.date->to);
        facts.push_back("date=" + from + (from == to ? "" : ".." + to));
    }
    for (const Actor& actor : report.actors) {
        const std::string role(name_of(actor.role));
        facts.push_back((role == "perpetrator" ? "perp" : role) + "=" + actor.name);
    }
    for (const Casualty& row : report.casualties) {
        facts.push_back(std::string(name_of(row.status)) + "=" + row.side + ":" + bound(row.min) +
                        "-" + bound(row.max));
        facts.push_back("told=" + std::string(name_of(row.status)) + ":" + row.according_to);
    }
    for (const Claim& claim : report.claims) {
        facts.push_back("claim=" + claim.by + ":" + std::string(name_of(claim.stance)));
    }
    for (const Materiel& lost : report.materiel) {
        facts.push_back("lost=" + lost.what + ":" + bound(lost.count) + ":" +
                        std::string(name_of(lost.effect)));
    }
    return facts;
}

std::string folded_place(std::string fact) {
    for (const char* key : {"place=", "near=", "between=", "road=", "area="}) {
        const std::string prefix(key);
        if (fact.starts_with(prefix)) return prefix + text::folded(fact.substr(prefix.size()));
    }
    return fact;
}

}  // namespace vigie::extractors
