#include "tests/support/stream/land.h"

#include <cmath>

#include "extractors/gazetteer/gazetteer.h"

namespace vigie::alerts::test {
namespace {

using extractors::PlaceKind;

bool is_settled(const extractors::GazetteerPlace& place) {
    const bool settled = place.kind == PlaceKind::capital || place.kind == PlaceKind::town ||
                         place.kind == PlaceKind::village;
    return settled && place.country == "ML" && !place.admin1.empty();
}

}  // namespace

Land::Land(const std::filesystem::path& gazetteer) {
    const auto loaded = extractors::Gazetteer::load(gazetteer);
    for (const auto& known : loaded.value().places()) {
        if (!is_settled(known)) continue;
        extractors::Place place;
        place.name = known.name;
        place.country = known.country;
        place.admin1 = known.admin1;
        place.admin1_legacy = known.admin1_legacy;
        place.admin2 = known.admin2;
        place.point = known.point;
        place.radius_km = known.radius_km;
        cells_[cell_of(known.point)].push_back(towns_.size());
        towns_.push_back(std::move(place));
    }
}

Land::Cell Land::cell_of(text::LatLon point) {
    return {static_cast<int>(std::floor(point.lat * 2)),
            static_cast<int>(std::floor(point.lon * 2))};
}

std::size_t Land::town_near(std::size_t town, double least, double most, Dice dice) const {
    const text::LatLon here = towns_[town].point.value();
    const auto [north, east] = cell_of(here);
    std::vector<std::size_t> near;
    for (int row = north - 1; row <= north + 1; ++row) {
        for (int column = east - 1; column <= east + 1; ++column) {
            const auto cell = cells_.find({row, column});
            if (cell == cells_.end()) continue;
            for (const std::size_t other : cell->second) {
                const double km = text::distance_km(here, towns_[other].point.value());
                if (km >= least && km <= most && other != town) near.push_back(other);
            }
        }
    }
    return near.empty() ? town : dice.pick(near);
}

}  // namespace vigie::alerts::test
