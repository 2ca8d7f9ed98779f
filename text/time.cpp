#include "text/time.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

namespace vigie::text {
namespace {

using std::chrono::hh_mm_ss;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

/// Takes exactly `width` digits from the front of `rest`.
std::optional<int> take_digits(std::string_view& rest, std::size_t width) {
    if (rest.size() < width) return std::nullopt;
    int value = 0;
    const auto [end, code] = std::from_chars(rest.data(), rest.data() + width, value);
    if (code != std::errc{} || end != rest.data() + width || rest[0] == '-') return std::nullopt;
    rest.remove_prefix(width);
    return value;
}

bool take(std::string_view& rest, std::string_view any_of) {
    if (rest.empty() || any_of.find(rest[0]) == std::string_view::npos) return false;
    rest.remove_prefix(1);
    return true;
}

std::optional<Day> take_day(std::string_view& rest) {
    const auto year = take_digits(rest, 4);
    if (!year || !take(rest, "-")) return std::nullopt;
    const auto month = take_digits(rest, 2);
    if (!month || !take(rest, "-")) return std::nullopt;
    const auto day = take_digits(rest, 2);
    if (!day) return std::nullopt;
    const year_month_day date{std::chrono::year{*year},
                              std::chrono::month{static_cast<unsigned>(*month)},
                              std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return sys_days{date};
}

std::optional<milliseconds> take_time_of_day(std::string_view& rest) {
    const auto hour = take_digits(rest, 2);
    if (!hour || *hour > 24 || !take(rest, ":")) return std::nullopt;
    const auto minute = take_digits(rest, 2);
    if (!minute || *minute > 59) return std::nullopt;
    int second = 0;
    if (take(rest, ":")) {
        const auto read = take_digits(rest, 2);
        if (!read || *read > 60) return std::nullopt;
        second = *read;
    }
    milliseconds fraction{0};
    if (take(rest, ".,")) {
        int scale = 100;
        std::size_t digits = 0;
        while (!rest.empty() && rest[0] >= '0' && rest[0] <= '9') {
            fraction += milliseconds{(rest[0] - '0') * scale};
            scale /= 10;
            rest.remove_prefix(1);
            ++digits;
        }
        if (digits == 0) return std::nullopt;
    }
    const milliseconds time = hours{*hour} + minutes{*minute} + seconds{second} + fraction;
    if (time > hours{24}) return std::nullopt;  // 24:00 is the day's end, nothing is later
    return time;
}

std::optional<minutes> take_zone(std::string_view& rest) {
    if (rest.empty() || take(rest, "Zz")) return minutes{0};
    const bool negative = rest[0] == '-';
    if (!take(rest, "+-")) return std::nullopt;
    const auto hour = take_digits(rest, 2);
    if (!hour || *hour > 15) return std::nullopt;
    take(rest, ":");
    const auto minute = take_digits(rest, 2);
    if (!minute || *minute > 59) return std::nullopt;
    const minutes offset = hours{*hour} + minutes{*minute};
    return negative ? -offset : offset;
}

}  // namespace

std::string to_iso(Day day) {
    const year_month_day date{day};
    std::string iso = std::to_string(static_cast<int>(date.year()));
    iso.insert(0, iso.size() < 4 ? 4 - iso.size() : 0, '0');
    for (const unsigned part :
         {static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())}) {
        iso += '-';
        iso += static_cast<char>('0' + part / 10);
        iso += static_cast<char>('0' + part % 10);
    }
    return iso;
}

std::string to_iso(Instant at) {
    const Day day = day_of(at);
    const hh_mm_ss time{at - day};
    std::array<char, 24> buffer{};
    int size = std::snprintf(buffer.data(),
                             buffer.size(),
                             "T%02d:%02d:%02d",
                             static_cast<int>(time.hours().count()),
                             static_cast<int>(time.minutes().count()),
                             static_cast<int>(time.seconds().count()));
    std::string text = to_iso(day) + std::string(buffer.data(), static_cast<std::size_t>(size));
    if (const auto fraction = static_cast<int>(time.subseconds().count()); fraction != 0) {
        size = std::snprintf(buffer.data(), buffer.size(), ".%03d", fraction);
        text.append(buffer.data(), static_cast<std::size_t>(size));
    }
    return text + "Z";
}

Result<Day> parse_day(std::string_view text) {
    std::string_view rest = text;
    const auto day = take_day(rest);
    if (!day || !rest.empty()) {
        return fail(TextError::not_a_date, "'" + std::string(text) + "', expected YYYY-MM-DD");
    }
    return *day;
}

Result<Instant> parse_instant(std::string_view text) {
    const auto wrong = [&] {
        return fail(TextError::not_a_date,
                    "'" + std::string(text) + "', expected RFC 3339 such as 2025-12-26T08:00:00Z");
    };
    std::string_view rest = text;
    const auto day = take_day(rest);
    if (!day) return wrong();
    if (rest.empty()) return Instant{*day};
    if (!take(rest, "Tt ")) return wrong();
    const auto time = take_time_of_day(rest);
    if (!time) return wrong();
    const auto zone = take_zone(rest);
    if (!zone || !rest.empty()) return wrong();
    return Instant{*day} + *time - *zone;
}

Instant SystemClock::now() const {
    return std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
}

}  // namespace vigie::text
