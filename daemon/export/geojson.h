// Alerts for a map (RFC 7946).
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon {

/// A FeatureCollection, a feature an alert: its point and, as properties, what a map shows of it.
/// Where only the region is known (geo_precision 3) or no place at all, the geometry is null: a
/// point in the middle of a region would be taken for a place. Cancelled alerts are left out.
std::string geojson_of(const std::vector<nlohmann::ordered_json>& alerts);

}  // namespace vigie::daemon
