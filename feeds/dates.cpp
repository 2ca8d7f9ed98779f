#include "feeds/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <string>

#include "feeds/date_names.h"
#include "feeds/date_reader.h"
#include "text/fold.h"

namespace vigie::feeds {
namespace {

using namespace std::chrono_literals;
using std::chrono::day;
using std::chrono::duration_cast;
using std::chrono::hours;
using std::chrono::January;
using std::chrono::minutes;
using std::chrono::month;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::size_t longest_date = 100;  // of bytes; what is longer is prose

/// What has been read; each part once.
struct Parts {
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    std::optional<seconds> time;
    std::optional<minutes> zone;
    char half = '\0';               ///< 'a'm or 'p'm
    bool march_or_tuesday = false;  ///< the month rests on "mar" alone
    bool region = false;            ///< a zone's name that is not in the table has begun
};

/// The day's last moment may be written 24:00 and the leap second :60. A 25th hour is no time: what
/// was meant nobody knows, and a wrong date is worse than none.
std::optional<seconds> time_of(int hour, int minute, int second) {
    const bool day_end = hour == 24 && minute == 0 && second == 0;
    if ((hour > 23 && !day_end) || minute > 59 || second > 60) return std::nullopt;
    return hours{hour} + minutes{minute} + seconds{second};
}

/// "08:00", "08:00:30", "08h00", "8 h 00", "8h": the hour and the mark have been read.
std::optional<seconds> read_time(Reader& reader, int hour, bool minute_needed) {
    if (!minute_needed) reader.skip_space();
    const bool bare = !minute_needed && !reader.at_digit();
    const auto minute = bare ? std::optional<int>{0} : reader.number(2);
    if (!minute) return std::nullopt;
    int second = 0;
    if (reader.take(':')) {
        const auto read = reader.number(2);
        if (!read) return std::nullopt;
        second = *read;
        if (reader.take('.')) (void)reader.number(9);
    }
    return time_of(hour, *minute, second);
}

/// "0800", "080000", "08": a time of ISO 8601's basic form.
std::optional<seconds> basic_time(std::string_view digits) {
    if (digits.size() % 2 != 0 || digits.size() > 6) return std::nullopt;
    std::array<int, 3> parts{};
    for (std::size_t i = 0; i * 2 < digits.size(); ++i)
        parts.at(i) = (digits[i * 2] - '0') * 10 + digits[i * 2 + 1] - '0';
    return time_of(parts[0], parts[1], parts[2]);
}

std::optional<minutes> read_offset(Reader& reader) {
    const bool negative = reader.front() == '-';
    if (!reader.take('-') && !reader.take('+')) return std::nullopt;
    const auto first = reader.number(4);
    if (!first) return std::nullopt;
    int hour = *first;
    int minute = 0;
    if (reader.take(':')) {
        minute = reader.number(2).value_or(99);
    } else if (hour > 15) {  // "+0100"
        minute = hour % 100;
        hour /= 100;
    }
    if (hour > 15 || minute > 59) return std::nullopt;
    const minutes offset = hours{hour} + minutes{minute};
    return negative ? -offset : offset;
}

int full_year(int year) {
    if (year >= 100) return year;
    return year < 70 ? 2000 + year : 1900 + year;  // RFC 2822, 4.3, with a later turn
}

/// A number that is no time: first the day, then the year. "26-12-2025" and "26/12/2025" are read
/// day first, as French and RFC 822 do.
bool read_day_or_year(Reader& reader, Parts& parts, int value) {
    if (!parts.year && value >= 1000 && reader.front() == '/') {  // "Fri, 2025/12/26"
        parts.year = value;
        (void)reader.take('/');
        parts.month = reader.number(2);
        if (!reader.take('/')) return false;
        parts.day = reader.number(2);
        return parts.month && parts.day;
    }
    if (!parts.day && value <= 31) {
        parts.day = value;
        if (reader.front() == 'e' || reader.front() == 's' || reader.front() == 'n' ||
            reader.front() == 'r' || reader.front() == 't') {
            (void)reader.word();  // 1er, 2nd, 3rd, 4th
        }
        if (!reader.take('-') && !reader.take('/') && !reader.take('.')) return true;
        if (!reader.at_digit()) return true;
        parts.month = reader.number(2);
        if (parts.month > 12) std::swap(*parts.month, *parts.day);  // "12/26/2025"
        return parts.month && (reader.take('-') || reader.take('/') || reader.take('.'));
    }
    if (parts.year) return false;
    parts.year = full_year(value);
    return true;
}

bool read_number(Reader& reader, Parts& parts) {
    const std::size_t before = reader.rest().size();
    const auto value = reader.number(4);
    if (!value) return false;
    const std::size_t size = before - reader.rest().size();
    const bool colon = reader.take(':');
    if (!colon && reader.rest().starts_with(" h")) reader.skip_space();
    if (colon || reader.take('h')) {
        if (parts.time) return false;
        parts.time = read_time(reader, *value, /*minute_needed=*/colon);
        return parts.time.has_value();
    }
    if (parts.time && parts.year && size == 4) {  // "0100": a zone that lost its sign
        parts.zone = hours{*value / 100} + minutes{*value % 100};
        return *value <= 1400;
    }
    return read_day_or_year(reader, parts, *value);
}

bool read_half_day(std::string_view word, Parts& parts) {
    if (word != "am" && word != "pm") return false;
    parts.half = word[0];
    return true;
}

/// "mar" is March or mardi: it is taken for March until another month's name follows.
bool read_month(std::string_view word, Parts& parts) {
    if (word == "mardi" || (parts.month && !parts.march_or_tuesday)) return false;
    const auto month = named(word, date_names::months, /*whole=*/false);
    if (!month) return false;
    parts.march_or_tuesday = word == "mar" && !parts.month;
    parts.month = *month;
    return true;
}

bool read_word(Reader& reader, Parts& parts) {
    const std::string_view word = reader.word();
    if (word.empty()) return false;
    const bool at_zone = parts.time && parts.year && word == "at";  // the Atlantic's, not "at 8:00"
    if (is_one_of(word, date_names::fillers) && !at_zone) return true;
    if (read_month(word, parts)) {
        (void)reader.take('-');  // "26-Dec-2025"
        return true;
    }
    if (const auto zone = named(word, date_names::zones, /*whole=*/true); zone && parts.time) {
        parts.zone = minutes{*zone};
        return true;
    }
    if (read_half_day(word, parts) || word.starts_with("mar")) return true;
    if (parts.time && parts.year && (word.size() <= 5 || reader.front() == '/' || parts.region)) {
        parts.region = true;  // a zone nobody knows
        return true;
    }
    return begins_as_one_of(word, date_names::weekdays);
}

/// After the zone may stand its name once more, "(CET)"; anything else is no date.
bool read_part(Reader& reader, Parts& parts) {
    if (reader.at_digit()) return read_number(reader, parts);
    if (reader.front() == '+' || (reader.front() == '-' && parts.time)) {
        parts.zone = read_offset(reader);
        return parts.zone.has_value();
    }
    if (reader.take('-') || reader.take('(') || reader.take(')')) return true;
    if (parts.region && (reader.take('/') || reader.take('_'))) return true;  // "Europe/Paris"
    return read_word(reader, parts);
}

std::optional<text::Instant> to_instant(const Parts& parts) {
    if (!parts.year || !parts.month || !parts.day) return std::nullopt;
    const year_month_day date{year{*parts.year},
                              month{static_cast<unsigned>(*parts.month)},
                              day{static_cast<unsigned>(*parts.day)}};
    if (!date.ok()) return std::nullopt;  // 31 June
    seconds time = parts.time.value_or(0s);
    const bool twelve = duration_cast<hours>(time).count() == 12;
    if (parts.half == 'p' && time < 12h) time += 12h;
    if (parts.half == 'a' && twelve) time -= 12h;
    return text::Instant{sys_days{date}} + time - parts.zone.value_or(0min);
}

/// A feed that writes 1970, 0001 or 9999 has lost its dates; believing it would be worse.
std::optional<text::Instant> plausible(std::optional<text::Instant> at) {
    if (!at || *at < sys_days{1990y / January / 1} || *at >= sys_days{2101y / January / 1}) {
        return std::nullopt;
    }
    return at;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

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
    for (reader.skip_space(); !reader.done(); reader.skip_space()) {
        if (!read_part(reader, parts)) return std::nullopt;
    }
    return to_instant(parts);
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

/// After the year: "-12-26", "-12", "-360", "-december-26", or nothing: W3CDTF's shorter forms mean
/// their first day.
std::optional<text::Instant> read_year_first(std::string_view digits, Reader& reader) {
    Parts parts;
    parts.year = value_of(digits);
    parts.month = parts.day = 1;
    if (reader.done()) return to_instant(parts);
    if (!take_dash(reader)) return std::nullopt;
    const std::string_view second = reader.digits();
    if (second.size() == 3 && !(second[0] == '0' && reader.front() == '-')) {
        set_ordinal(parts, value_of(second));
        return read_rest(reader, parts);
    }  // else "2003-012-31", of a server that counts its months with three digits
    parts.month = second.empty() ? named(reader.word(), date_names::months, /*whole=*/false)
                                 : std::optional<int>{value_of(second)};
    if (reader.done() || !parts.month) return to_instant(parts);
    if (!take_dash(reader)) return std::nullopt;
    parts.day = reader.number(2);
    return read_rest(reader, parts);
}

/// "25-12-26": ISO 8601 of 1988. With slashes, dots or a year in full the day stands first.
std::optional<text::Instant> read_short_date(std::string_view digits, Reader& reader) {
    Reader ahead = reader;
    Parts parts;
    parts.year = full_year(value_of(digits));
    if (!ahead.take('-')) return std::nullopt;
    parts.month = ahead.number(2);
    if (!ahead.take('-')) return std::nullopt;
    const std::string_view day = ahead.digits();
    if (day.size() != 2) return std::nullopt;
    parts.day = value_of(day);
    const auto at = read_rest(ahead, parts);
    if (at) reader = ahead;
    return at;
}

/// "-25-12", "-2512": ISO 8601 of 1988, a century left out.
std::optional<text::Instant> read_short_year(std::string_view text) {
    std::string digits(text);
    std::erase(digits, '-');
    const bool four = digits.size() == 4 && std::all_of(digits.begin(), digits.end(), is_digit);
    if (!four) return std::nullopt;
    Parts parts;
    parts.year = full_year(value_of(std::string_view(digits).substr(0, 2)));
    parts.month = value_of(std::string_view(digits).substr(2));
    parts.day = 1;
    return to_instant(parts);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// A time written in Korean is Korea's, where no zone says otherwise.
bool is_korean_time(std::string_view text) {
    const bool korean = text.find("년") != std::string_view::npos ||
                        text.find("오전") != std::string_view::npos ||
                        text.find("오후") != std::string_view::npos;
    const bool zone = std::any_of(text.begin(), text.end(), [](char c) {
        return c == '+' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
    return korean && !zone && text.find(':') != std::string_view::npos;
}

/// Folded, and Korean and dotted marks in the form that the readers know.
std::string prepared(std::string_view text) {
    std::string written(text);
    if (is_korean_time(text)) written += " kst";
    for (const auto& [from, to] :
         std::initializer_list<std::pair<const char*, const char*>>{{"년 ", "-"},
                                                                    {"월 ", "-"},
                                                                    {"일", ""},
                                                                    {"년", "-"},
                                                                    {"월", "-"},
                                                                    {"Etc/", ""},
                                                                    {"오전", "am"},
                                                                    {"오후", "pm"},
                                                                    {"a.m.", "am"},
                                                                    {"p.m.", "pm"},
                                                                    {"A.M.", "am"},
                                                                    {"P.M.", "pm"}}) {
        replace_all(written, from, to);
    }
    written = written.substr(0, written.find('['));  // "2025-12-26T08:00+01:00[Europe/Paris]"
    return text::folded(written);
}

std::optional<text::Instant> read_folded(std::string_view folded) {
    if (const auto exact = text::parse_instant(folded)) return *exact;
    if (folded.starts_with('-')) return read_short_year(folded);
    Reader reader(folded);
    const std::string_view digits = reader.digits();
    const char next = reader.front();
    const bool then_dash = next == '-' || next == '/' || next == '.';
    if (digits.size() == 4 && (then_dash || reader.done())) return read_year_first(digits, reader);
    if (digits.size() == 2 && reader.rest().size() == 3 && then_dash && next == '-')
        return read_short_year(folded);
    if (digits.size() == 2) {
        if (const auto at = read_short_date(digits, reader)) return at;
    }
    if (digits.size() >= 5 && (reader.done() || next == 't' || next == ' ' || next == 'z'))
        return read_basic(digits, reader);
    reader = Reader(folded);
    Parts parts;
    for (reader.skip_space(); !reader.done(); reader.skip_space()) {
        if (!read_part(reader, parts)) return std::nullopt;
    }
    return to_instant(parts);
}

}  // namespace

std::optional<text::Instant> read_date(std::string_view text) {
    const std::string_view trimmed = trim(text);
    if (trimmed.empty() || trimmed.size() > longest_date) return std::nullopt;
    return plausible(read_folded(prepared(trimmed)));
}

}  // namespace vigie::feeds
