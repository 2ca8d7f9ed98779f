#include "text/geo.h"

#include <gtest/gtest.h>

namespace vigie::text {
namespace {

constexpr LatLon bamako{12.65, -8.0};
constexpr LatLon segou{13.43, -6.26};

TEST(Geo, MeasuresTheWayFromBamakoToSegou) {
    EXPECT_NEAR(distance_km(bamako, segou), 208, 3);
}

TEST(Geo, TravelsAsFarAsItSays) {
    const LatLon there = travel(bamako, 50, 180);
    EXPECT_NEAR(distance_km(bamako, there), 50, 0.01);
    EXPECT_LT(there.lat, bamako.lat);
    EXPECT_NEAR(there.lon, bamako.lon, 1e-9);
}

}  // namespace
}  // namespace vigie::text
