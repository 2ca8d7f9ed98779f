// Days, instants and the clock. All times are UTC (Mali keeps UTC all year, so a civil day in Mali
// is the UTC day); what an article calls "jeudi" is a Day.
#pragma once

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

#include "text/error.h"

namespace vigie::text {

using Day = std::chrono::sys_days;                                 ///< a civil day
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;  ///< a moment, UTC

/// When an event happened. `precision` as ACLED's time_precision: 1 the day, 2 within the week,
/// 3 within the month. `from` <= `to`, both included.
struct DateRange {
    Day from;
    Day to;
    int precision = 1;
    friend auto operator<=>(const DateRange&, const DateRange&) = default;
};

inline Day day_of(Instant at) {
    return std::chrono::floor<std::chrono::days>(at);
}

/// "2025-12-26". Years 0001 to 9999.
std::string to_iso(Day day);
/// "2025-12-26T08:00:00.000Z"; milliseconds are left out when they are zero.
std::string to_iso(Instant at);
/// Reads exactly "2025-12-26"; an impossible day (30 February) is an error.
Result<Day> parse_day(std::string_view text);
/// Reads RFC 3339 ("2025-12-26T08:00:00Z", "+01:00", fractions) and a bare day as its midnight.
Result<Instant> parse_instant(std::string_view text);

/// The door to time: everything that asks "what time is it" asks a Clock, so that tests can answer.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    Clock(Clock&&) = delete;
    Clock& operator=(Clock&&) = delete;
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

}  // namespace vigie::text
