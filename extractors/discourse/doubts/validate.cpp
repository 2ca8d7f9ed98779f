#include "extractors/discourse/doubts/validate.h"

#include <algorithm>
#include <span>

#include "extractors/discourse/where/country.h"

namespace vigie::extractors {

namespace {

/// "HRW accuses the army of executing dozens of civilians during operations": with no day, no place
/// and no number, a body's findings on many deeds.
bool sums_up_findings(const Report& report, std::span<const Place> where) {
    constexpr int region = 3;
    constexpr int many = 20;  // "dizaines", the least of such words
    if (report.date || report.casualties.empty()) return false;
    if (!where.empty() && where.front().precision < region) return false;
    const bool vague =
        std::all_of(report.casualties.begin(), report.casualties.end(), [](const Casualty& row) {
            return row.status == Status::killed && !row.max && row.min.value_or(0) >= many;
        });
    return vague && std::any_of(report.claims.begin(), report.claims.end(), [](const Claim& claim) {
               return claim.by == "NGO" || claim.by == "UN";
           });
}

}  // namespace

std::optional<std::string> why_invalid(const Report& report,
                                       const Draft& draft,
                                       const Scene& scene,
                                       const Scope& scope) {
    const auto where = whereabouts(report);
    std::string country = where.empty() ? main_country(scene, draft) : where.front().country;
    if (!where.empty() && country.empty()) country = named_country(scene, draft);
    if (where.empty() && report.casualties.empty() && !report.date) {
        return "no place, no day, no toll";
    }
    if (sums_up_findings(report, where))
        return "a body's findings on many deeds, none of them told";
    if (report.date && scene.published && report.date->from > *scene.published)
        return "still to come when the article was published";
    if (!country.empty()) {
        const Country* known = scene.lexicon.gazetteer().country(country);
        if (known != nullptr && !known->in_scope)
            return "outside Mali and its neighbours: " + country;
        const bool asked = scope.countries.empty() ||
                           std::find(scope.countries.begin(), scope.countries.end(), country) !=
                               scope.countries.end();
        if (!asked) return "not among the countries asked for: " + country;
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
