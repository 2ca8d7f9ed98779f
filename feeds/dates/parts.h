// What a date is made of, and how it becomes an instant. For feeds/dates alone.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "text/time.h"

namespace vigie::feeds::dates {

/// What has been read; each part once.
struct Parts {
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    std::optional<std::chrono::seconds> time;
    std::optional<std::chrono::minutes> zone;
    char half = '\0';               ///< 'a'm or 'p'm
    bool march_or_tuesday = false;  ///< the month rests on "mar" alone
    bool has_offset = false;        ///< the zone is a number, not a name
    bool region = false;            ///< a zone's name that is not in the table has begun
};

/// The day's last moment may be written 24:00 and the leap second :60. A 25th hour is no time: what
/// was meant nobody knows, and a wrong date is worse than none.
std::optional<std::chrono::seconds> time_of(int hour, int minute, int second);
/// "0800", "080000", "08": a time of ISO 8601's basic form.
std::optional<std::chrono::seconds> basic_time(std::string_view digits);
/// RFC 2822, 4.3, with a later turn: 69 is 2069, 70 is 1970.
int full_year(int year);
/// None without a year, a month and a day, and for a day that no calendar has (31 June).
std::optional<text::Instant> to_instant(const Parts& parts);

}  // namespace vigie::feeds::dates
