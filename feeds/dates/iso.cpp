#include "feeds/dates/iso.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "feeds/dates/names.h"
#include "feeds/dates/parts.h"
#include "feeds/dates/reader.h"
#include "feeds/dates/written_out.h"

namespace vigie::feeds::dates {
namespace {

using std::chrono::January;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

/// What follows the day: "T08:00:00Z", "t080000z", " 08:00 +0100".
std::optional<text::Instant> read_rest(Reader& reader, Parts& parts) {
    if (reader.rest().starts_with('t') || reader.rest().starts_with(' ')) {
        Reader ahead(reader.rest().substr(1));
        const std::string_view digits = ahead.digits();
        const bool basic = ahead.done() ||
                           std::string_view("z+-., ").find(ahead.front()) != std::string_view::npos;
        if (!digits.empty() && digits.size() % 2 == 0 && basic) {
            parts.time = basic_time(digits);
            if (!parts.time) return std::nullopt;
            reader = ahead;
        }
    }
    return read_written_out(reader, parts);
}

int value_of(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// "335": the day of the year.
void set_ordinal(Parts& parts, int ordinal) {
    const sys_days first{year{*parts.year} / January / 1};
    if (ordinal < 1 || ordinal > 366) return;
    const year_month_day date{first + std::chrono::days{ordinal - 1}};
    parts.month = static_cast<int>(static_cast<unsigned>(date.month()));
    parts.day = static_cast<int>(static_cast<unsigned>(date.day()));
}

/// "w52-5", "w525", "w52": a week as ISO 8601 counts them; without a day its Monday.
bool take_week(Reader& reader, Parts& parts) {
    if (!reader.take('w')) return false;
    const std::string_view digits = reader.digits();
    if (digits.size() != 2 && digits.size() != 3) return false;
    const int week = value_of(digits.substr(0, 2));
    int day = digits.size() == 3 ? digits[2] - '0' : 1;
    if (digits.size() == 2 && reader.take('-')) day = reader.number(1).value_or(0);
    if (week < 1 || week > 53 || day < 1 || day > 7) return false;
    const sys_days fourth{year{*parts.year} / January / 4};  // always in the first week
    const auto monday = fourth - (std::chrono::weekday{fourth} - std::chrono::Monday);
    const year_month_day date{monday + std::chrono::days{(week - 1) * 7 + day - 1}};
    parts.year = static_cast<int>(date.year());
    parts.month = static_cast<int>(static_cast<unsigned>(date.month()));
    parts.day = static_cast<int>(static_cast<unsigned>(date.day()));
    return true;
}

/// "20251226", "251226", "2025360", "25360", each with a time or without, and "20251226080000".
std::optional<text::Instant> read_basic(std::string_view digits, Reader& reader) {
    Parts parts;
    if (digits.size() == 14) {
        parts.time = basic_time(digits.substr(8));
        if (!parts.time) return std::nullopt;
        digits = digits.substr(0, 8);
    }
    const std::size_t years = digits.size() >= 7 ? 4 : 2;
    if (digits.size() < 5 || digits.size() > 8) return std::nullopt;
    parts.year = full_year(value_of(digits.substr(0, years)));
    digits.remove_prefix(years);
    if (digits.size() == 3) {
        set_ordinal(parts, value_of(digits));
    } else {
        parts.month = value_of(digits.substr(0, 2));
        parts.day = value_of(digits.substr(2));
    }
    return read_rest(reader, parts);
}

bool take_dash(Reader& reader) {
    return reader.take('-') || reader.take('/') || reader.take('.');
}

/// After the year: "-12-26", "-12", "-360", "-december-26", "-W52-5", or nothing: W3CDTF's shorter
/// forms mean their first day.
std::optional<text::Instant> read_year_first(std::string_view digits, Reader& reader) {
    Parts parts;
    parts.year = value_of(digits);
    parts.month = parts.day = 1;
    if (reader.done()) return to_instant(parts);
    if (!take_dash(reader) && reader.front() != 'w') return std::nullopt;
    if (reader.front() == 'w')
        return take_week(reader, parts) ? read_rest(reader, parts) : std::nullopt;
    const std::string_view second = reader.digits();
    if (second.size() == 3 && !(second[0] == '0' && reader.front() == '-')) {
        set_ordinal(parts, value_of(second));
        return read_rest(reader, parts);
    }  // else "2003-012-31", of a server that counts its months with three digits
    parts.month = second.empty() ? named(reader.word(), names::months, /*whole=*/false)
                                 : std::optional<int>{value_of(second)};
    if (reader.done() || !parts.month) return to_instant(parts);
    if (!take_dash(reader)) return std::nullopt;
    parts.day = reader.number(2);
    return read_rest(reader, parts);
}

/// "25-12-26", "25-360": ISO 8601 of 1988. With slashes, dots or a year in full the day stands
/// first.
std::optional<text::Instant> read_short_date(std::string_view digits, Reader& reader) {
    Reader ahead = reader;
    Parts parts;
    parts.year = full_year(value_of(digits));
    if (!ahead.take('-')) return std::nullopt;
    const std::string_view second = ahead.digits();
    if (second.size() == 3) {
        set_ordinal(parts, value_of(second));
    } else {
        if (second.empty() || second.size() > 2 || !ahead.take('-')) return std::nullopt;
        parts.month = value_of(second);
        const std::string_view day = ahead.digits();
        if (day.size() != 2) return std::nullopt;
        parts.day = value_of(day);
    }
    const auto at = read_rest(ahead, parts);
    if (at) reader = ahead;
    return at;
}

/// "-25-12", "-2512", "-25": ISO 8601 of 1988, a century left out.
std::optional<text::Instant> read_short_year(std::string_view text) {
    std::string digits(text);
    std::erase(digits, '-');
    const bool whole = (digits.size() == 4 || digits.size() == 2) &&
                       std::all_of(digits.begin(), digits.end(), is_digit);
    if (!whole) return std::nullopt;
    Parts parts;
    parts.year = full_year(value_of(std::string_view(digits).substr(0, 2)));
    parts.month = digits.size() == 2 ? 1 : value_of(std::string_view(digits).substr(2));
    parts.day = 1;
    return to_instant(parts);
}

}  // namespace

Iso read_iso(std::string_view folded) {
    if (folded.starts_with('-')) return {true, read_short_year(folded)};
    Reader reader(folded);
    const std::string_view digits = reader.digits();
    const char next = reader.front();
    const bool then_more = next == '-' || next == '/' || next == '.' || next == 'w';
    if (digits.size() == 4 && (then_more || reader.done()))
        return {true, read_year_first(digits, reader)};
    if (digits.size() == 2 && reader.rest().size() == 3 && next == '-')
        return {true, read_short_year(folded)};
    if (digits.size() == 2) {
        const auto at = read_short_date(digits, reader);
        return {at.has_value(), at};
    }
    const bool ends = reader.done() || next == 't' || next == ' ' || next == 'z';
    if (digits.size() >= 5 && ends) return {true, read_basic(digits, reader)};
    return {};
}

}  // namespace vigie::feeds::dates
