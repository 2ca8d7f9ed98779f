#include "extractors/discourse/doubts/validate.h"

#include <algorithm>

#include "extractors/discourse/where/country.h"

namespace vigie::extractors {

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
