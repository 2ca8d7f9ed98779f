#include "feeds/schedule/quiet_hours.h"

#include <chrono>

namespace vigie::feeds {
namespace {

bool is_quiet(const text::Pace& pace, text::Instant at) {
    const text::Day day = text::day_of(at);
    const auto hour = std::chrono::floor<std::chrono::hours>(at - day).count();
    return pace.skip_hours.test(static_cast<std::size_t>(hour)) ||
           pace.skip_days.test(std::chrono::weekday(day).c_encoding());
}

}  // namespace

text::Instant after_quiet_hours(const text::Pace& pace, text::Instant at) {
    constexpr int hours_of_a_week = 7 * 24;
    text::Instant later = at;
    for (int hour = 0; hour <= hours_of_a_week; ++hour) {
        if (!is_quiet(pace, later)) return later;
        later = std::chrono::floor<std::chrono::hours>(later) + std::chrono::hours{1};
    }
    return at;
}

}  // namespace vigie::feeds
