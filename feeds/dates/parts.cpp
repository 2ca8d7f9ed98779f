#include "feeds/dates/parts.h"

#include <array>

namespace vigie::feeds::dates {

using namespace std::chrono_literals;
using std::chrono::duration_cast;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

std::optional<seconds> time_of(int hour, int minute, int second) {
    const bool day_end = hour == 24 && minute == 0 && second == 0;
    if ((hour > 23 && !day_end) || minute > 59 || second > 60) return std::nullopt;
    return hours{hour} + minutes{minute} + seconds{second};
}

std::optional<seconds> basic_time(std::string_view digits) {
    if (digits.size() % 2 != 0 || digits.size() > 6) return std::nullopt;
    std::array<int, 3> parts{};
    for (std::size_t i = 0; i * 2 < digits.size(); ++i)
        parts.at(i) = (digits[i * 2] - '0') * 10 + digits[i * 2 + 1] - '0';
    return time_of(parts[0], parts[1], parts[2]);
}

int full_year(int year) {
    if (year >= 100) return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

std::optional<text::Instant> to_instant(const Parts& parts) {
    if (!parts.year || !parts.month || !parts.day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*parts.year},
                                           std::chrono::month{static_cast<unsigned>(*parts.month)},
                                           std::chrono::day{static_cast<unsigned>(*parts.day)}};
    if (!date.ok()) return std::nullopt;  // 31 June
    seconds time = parts.time.value_or(0s);
    const bool twelve = duration_cast<hours>(time).count() == 12;
    if (parts.half == 'p' && time < 12h) time += 12h;
    if (parts.half == 'a' && twelve) time -= 12h;
    return text::Instant{std::chrono::sys_days{date}} + time - parts.zone.value_or(0min);
}

}  // namespace vigie::feeds::dates
