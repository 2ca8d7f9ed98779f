// Alerts by number, made by the real newsroom: article n is always the same article, and every
// fifth one tells the event of the one before it again.
#pragma once

#include <string>

#include "alerts/newsroom.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts::test {

inline constexpr const char* fixture_day = "2025-12-27T12:00:00Z";

inline Batch fixture_batch(int number) {
    const int village = number % 5 == 4 ? number - 1 : number;
    const std::string id = "article-" + std::to_string(number);
    Delivery made = delivery(article(id, "2025-12-27"),
                             {"Attack; Koro; 2025-12-26; JNIM > civilians; "
                              "killed civilians 3 - residents; JNIM denied"});
    extractors::Place& place = made.reports.front().places.front();
    place.name = "Village " + std::to_string(village);
    place.admin1 = "Région " + std::to_string(village % 3);
    place.other_end = village % 7 == 0 ? "Ségou" : "";
    if (village % 2 == 0) place.country = "NE";
    // Far from each other: one event a village.
    place.point = text::LatLon{10.0 + village % 80, -8.0 + 0.5 * (village / 80 + village % 80)};
    return {std::nullopt, {made}};
}

}  // namespace vigie::alerts::test
