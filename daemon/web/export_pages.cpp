#include "daemon/web/export_pages.h"

#include <string_view>
#include <vector>

#include "daemon/export/atom.h"
#include "daemon/export/csv.h"
#include "daemon/export/geojson.h"
#include "daemon/stored/latest.h"
#include "daemon/web/alert_pages.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::web {
namespace {

using alerts::Head;
using alerts::OutboxRow;
using http::Response;
using Json = nlohmann::ordered_json;

constexpr int not_found = 404;

/// The last revisions that were sent and fit, newest first.
text::Result<std::vector<Json>> standing(alerts::Store& store,
                                         const Head& sent,
                                         const ListQuery& query) {
    std::vector<Json> alerts;
    const auto keep = [&](const OutboxRow& row) {
        if (query.since && row.committed < *query.since) return false;
        auto alert = Json::parse(row.body, nullptr, /*allow_exceptions=*/false);
        if (alert.is_object()) alerts.push_back(std::move(alert));
        return static_cast<int>(alerts.size()) < query.limit;
    };
    alerts::Store::Standing wanted;
    wanted.prefix = query.prefix;
    wanted.until = sent.seq;
    if (auto done = each_latest(store, keep, wanted); !done)
        return tl::make_unexpected(done.error());
    return alerts;
}

Response page(std::string body, std::string type) {
    return {200, std::move(body), std::move(type)};
}

}  // namespace

Response geojson_page(alerts::Store& store, const Head& sent, const ListQuery& query) {
    const auto alerts = standing(store, sent, query);
    if (!alerts) return unreadable(alerts.error());
    return page(geojson_of(*alerts), "application/geo+json");
}

Response csv_page(alerts::Store& store, const Head& sent, const ListQuery& query) {
    const auto alerts = standing(store, sent, query);
    if (!alerts) return unreadable(alerts.error());
    return page(csv_of(*alerts, {query.hxl, query.language}), "text/csv; charset=utf-8");
}

Response atom_page(alerts::Store& store,
                   const Head& sent,
                   const ListQuery& query,
                   const std::string& publisher) {
    const auto alerts = standing(store, sent, query);
    if (!alerts) return unreadable(alerts.error());
    return page(atom_of(*alerts, {publisher, query.language}),
                "application/atom+xml; charset=utf-8");
}

Response cap_page(alerts::Store& store,
                  const Head& sent,
                  const std::string& file,
                  const CapForm& form) {
    constexpr std::string_view ending = ".xml";
    if (!file.ends_with(ending)) return {not_found, "not of the form /cap/ID.xml\n"};
    const auto rows = store.history(file.substr(0, file.size() - ending.size()));
    if (!rows) return unreadable(rows.error());
    std::vector<Json> revisions;
    for (const OutboxRow& row : *rows) {
        if (row.seq <= sent.seq) revisions.push_back(Json::parse(row.body, nullptr, false));
    }
    if (revisions.empty()) return {not_found, "no alert has this id\n"};
    return page(cap_of(revisions, form), "application/cap+xml");
}

}  // namespace vigie::daemon::web
