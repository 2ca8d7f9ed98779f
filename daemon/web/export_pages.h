// What stands, in the forms of other trades: a map, a table, a feed reader, a warning system.
// Functions of the store, without sockets; the forms themselves are daemon/export's.
#pragma once

#include <string>

#include "alerts/store.h"
#include "daemon/export/cap.h"
#include "daemon/http/message.h"
#include "daemon/web/query.h"

namespace vigie::daemon::web {

/// /v1/alerts.geojson
http::Response geojson_page(alerts::Store& store, const alerts::Head& sent, const ListQuery& query);
/// /alerts.csv
http::Response csv_page(alerts::Store& store, const alerts::Head& sent, const ListQuery& query);
/// /feed.atom, of this publisher.
http::Response atom_page(alerts::Store& store,
                         const alerts::Head& sent,
                         const ListQuery& query,
                         const std::string& publisher);
/// /cap/ID.xml; `file` is "ID.xml".
http::Response cap_page(alerts::Store& store,
                        const alerts::Head& sent,
                        const std::string& file,
                        const CapForm& form);

}  // namespace vigie::daemon::web
