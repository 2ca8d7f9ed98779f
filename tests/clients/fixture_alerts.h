// Alerts by number, made by the real newsroom: article n is always the same article, and every
// fifth one tells the event of the one before it again.
#pragma once

#include <array>
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

/// The alert that is to become row `seq` of the outbox: every fifth one revises the third before
/// it, which gets graver and moves to the next topic.
inline Draft fixture_draft(std::int64_t seq) {
    const auto topic = [](std::int64_t number, int worse) {
        constexpr std::array<const char*, 3> regions{"gao", "gaoua", "menaka"};
        return "alert." + std::string(number % 4 == 0 ? "NE" : "ML") + "." +
               std::to_string(2 + number % 3 + worse) + "." +
               regions.at(static_cast<std::size_t>(number % 7 % 3)) + ".attack.";
    };
    const bool revises = seq % 5 == 4;
    const std::int64_t number = revises ? seq - 3 : seq;
    Draft draft;
    draft.alert = "alert-" + std::to_string(number);
    draft.revision = revises ? 2 : 1;
    draft.topic = topic(number, revises ? 1 : 0);
    if (revises) draft.former_topic = topic(number, 0);
    draft.body =
        R"({"id":")" + draft.alert + R"(","revision":)" + std::to_string(draft.revision) + "}";
    return draft;
}

}  // namespace vigie::alerts::test
