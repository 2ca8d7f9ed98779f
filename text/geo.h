// Points on the earth. Degrees are WGS 84, distances kilometres on a sphere of 6,371 km (error
// under 0.5 %, far below the gazetteer's own).
#pragma once

#include <span>

namespace vigie::text {

struct LatLon {
    double lat = 0;  ///< degrees north
    double lon = 0;  ///< degrees east
    friend bool operator==(const LatLon&, const LatLon&) = default;
};

/// Great-circle distance in kilometres.
double distance_km(LatLon a, LatLon b);

/// A point as a unit vector from the earth's centre: distances of many points from a few are
/// compared without an angle's sine.
struct Direction {
    double x = 0;
    double y = 0;
    double z = 0;
};

Direction direction_of(LatLon point);
/// Kilometres to the nearest of `others`; infinite when there are none.
double nearest_km(const Direction& point, std::span<const Direction> others);

/// The point `km` kilometres from `start` at `bearing` degrees clockwise from north.
LatLon travel(LatLon start, double km, double bearing);

}  // namespace vigie::text
