// Whether a place can be put on a map as a point.
#pragma once

#include "daemon/json_at.h"

namespace vigie::daemon {

/// Of an alert's place: where only its region is known (geo_precision 3), a point in the middle of
/// that would be taken for the place.
inline bool has_point(const nlohmann::ordered_json& place) {
    constexpr int region_only = 3;
    return int_at(place, "geo_precision", region_only) < region_only &&
           member(place, "lat").is_number() && member(place, "lon").is_number();
}

}  // namespace vigie::daemon
