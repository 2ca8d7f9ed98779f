#include "text/geo.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace vigie::text {
namespace {

constexpr double earth_radius_km = 6371.0;
constexpr double degree = std::numbers::pi / 180.0;

}  // namespace

double distance_km(LatLon a, LatLon b) {
    const double rise = std::sin((b.lat - a.lat) * degree / 2);
    const double run = std::sin((b.lon - a.lon) * degree / 2);
    const double h = rise * rise + std::cos(a.lat * degree) * std::cos(b.lat * degree) * run * run;
    return 2 * earth_radius_km * std::asin(std::sqrt(std::fmin(1.0, h)));
}

Direction direction_of(LatLon point) {
    const double lat = point.lat * degree;
    const double lon = point.lon * degree;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

double nearest_km(const Direction& point, std::span<const Direction> others) {
    double nearest = std::numeric_limits<double>::infinity();  // a chord's square
    for (const Direction& other : others) {
        const double x = point.x - other.x;
        const double y = point.y - other.y;
        const double z = point.z - other.z;
        nearest = std::fmin(nearest, x * x + y * y + z * z);
    }
    if (others.empty()) return nearest;
    return 2 * earth_radius_km * std::asin(std::fmin(1.0, std::sqrt(nearest) / 2));
}

LatLon travel(LatLon start, double km, double bearing) {
    const double arc = km / earth_radius_km;
    const double lat = start.lat * degree;
    const double heading = bearing * degree;
    const double end_lat = std::asin(std::sin(lat) * std::cos(arc) +
                                     std::cos(lat) * std::sin(arc) * std::cos(heading));
    const double turn = std::atan2(std::sin(heading) * std::sin(arc) * std::cos(lat),
                                   std::cos(arc) - std::sin(lat) * std::sin(end_lat));
    return {end_lat / degree, start.lon + turn / degree};
}

}  // namespace vigie::text
