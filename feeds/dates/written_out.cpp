#include "feeds/dates/written_out.h"

#include <algorithm>
#include <utility>

#include "feeds/dates/names.h"

namespace vigie::feeds::dates {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// Behind the seconds: ":00" of a clock that counts frames, or a colon before the zone,
/// "08:00:00:-0500".
void skip_frames(Reader& reader) {
    const std::string_view rest = reader.rest();
    const bool frames = rest == ":00" || rest.starts_with(":00 ");
    if (frames || rest.starts_with(":-") || rest.starts_with(":+")) (void)reader.take(':');
    if (frames) (void)reader.number(2);
}

/// "08:00", "08:00:30", "08h00", "8 h 00", "8h": the hour and the mark have been read.
std::optional<seconds> read_time(Reader& reader, int hour, bool minute_needed) {
    if (!minute_needed) reader.skip_space();
    const bool bare = !minute_needed && !reader.at_digit();
    const auto minute = bare ? std::optional<int>{0} : reader.number(2);
    if (!minute) return std::nullopt;
    int second = 0;
    // "19.48.21" goes on with a dot too
    const bool dotted = reader.rest().size() == 3 || reader.rest().substr(0, 4).ends_with(' ');
    if (reader.take(':') || (dotted && reader.take('.'))) {
        const auto read = reader.number(2);
        if (!read) return std::nullopt;
        second = *read;
        if (reader.take('.')) (void)reader.number(9);
        skip_frames(reader);
    }
    return time_of(hour, *minute, second);
}

std::optional<minutes> read_offset(Reader& reader) {
    const bool negative = reader.front() == '-';
    if (!reader.take('-') && !reader.take('+')) return std::nullopt;
    (void)reader.take('-');  // "--0500"
    const auto first = reader.number(4);
    if (!first) return std::nullopt;
    int hour = *first;
    int minute = 0;
    if (reader.take(':')) {
        minute = reader.number(2).value_or(99);
        if (reader.take(':') && !reader.number(2)) return std::nullopt;  // "-05:00:00"
    } else if (hour > 15) {                                              // "+0100"
        minute = hour % 100;
        hour /= 100;
    }
    if (hour > 15 || minute > 59) return std::nullopt;
    const minutes offset = hours{hour} + minutes{minute};
    return negative ? -offset : offset;
}

/// The year has been read and a mark follows: "Fri, 2025/12/26", "Fri, 2025-12-26".
bool read_from_year(Reader& reader, Parts& parts) {
    const char mark = reader.front();
    (void)reader.take(mark);
    parts.month = reader.number(2);
    if (!reader.take(mark)) return false;
    parts.day = reader.number(2);
    return parts.month && parts.day;
}

bool take_mark(Reader& reader) {
    return reader.take('-') || reader.take('/') || reader.take('.');
}

/// The day has been read: "26-12-2025" and "26/12/2025" are read day first, as French and RFC 822
/// do.
bool read_from_day(Reader& reader, Parts& parts) {
    constexpr std::string_view ordinals = "esnrt";  // 1er, 1st, 2nd, 3rd, 4th
    if (!reader.done() && ordinals.find(reader.front()) != std::string_view::npos)
        (void)reader.word();
    if (!take_mark(reader) || !reader.at_digit()) return true;
    parts.month = reader.number(2);
    if (parts.month > 12) std::swap(*parts.month, *parts.day);  // "12/26/2025"
    return parts.month && take_mark(reader);
}

/// A number that is no time: first the day, then the year.
bool read_day_or_year(Reader& reader, Parts& parts, int value) {
    if (!parts.year && value >= 1000 && (reader.front() == '/' || reader.front() == '-')) {
        parts.year = value;
        return read_from_year(reader, parts);
    }
    if (!parts.day && value <= 31) {
        parts.day = value;
        return read_from_day(reader, parts);
    }
    if (parts.year) return false;
    parts.year = full_year(value);
    return true;
}

/// "26 Dec 2025 19.48", "19.48.21": as German and Danish write the time.
bool is_dotted_time(const Reader& reader, const Parts& parts, int hour) {
    const std::string_view rest = reader.rest();
    return parts.year && parts.month && parts.day && !parts.time && hour < 24 && rest.size() > 2 &&
           rest[0] == '.' && is_digit(rest[1]) && is_digit(rest[2]);
}

/// "26 Dec 2025 17 -0500"
bool is_hour_alone(const Reader& reader, const Parts& parts, int value) {
    const std::string_view rest = reader.rest();
    return parts.year && parts.month && parts.day && !parts.time && value < 24 &&
           (rest.starts_with(" -") || rest.starts_with(" +"));
}

bool read_number(Reader& reader, Parts& parts) {
    const std::size_t before = reader.rest().size();
    const auto value = reader.number(4);
    if (!value) return false;
    const std::size_t size = before - reader.rest().size();
    const bool colon =
        reader.take(':') || (is_dotted_time(reader, parts, *value) && reader.take('.'));
    if (!colon && reader.rest().starts_with(" h")) reader.skip_space();
    if (colon || reader.take('h')) {
        if (parts.time) return false;
        parts.time = read_time(reader, *value, /*minute_needed=*/colon);
        return parts.time.has_value();
    }
    const bool zone = parts.time && parts.year && (size == 4 || (size == 2 && *value == 0));
    if (zone) {  // "0100", "00": it lost its sign
        parts.zone = hours{*value / 100} + minutes{*value % 100};
        return *value <= 1400;
    }
    if (is_hour_alone(reader, parts, *value)) {
        parts.time = hours{*value};
        return true;
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
    const auto month = named(word, names::months, /*whole=*/false);
    if (!month) return false;
    parts.march_or_tuesday = word == "mar" && !parts.month;
    parts.month = *month;
    return true;
}

/// "-0500 GMT": the number is exact, and the name says nothing more. "26 Dec 2025 GMT" has no time.
bool read_zone(std::string_view word, const Reader& reader, Parts& parts) {
    const auto zone = named(word, names::zones, /*whole=*/true);
    const bool day_alone = parts.year && parts.month && parts.day && reader.done();
    if (!zone || !(parts.time || day_alone)) return false;
    if (!parts.has_offset) parts.zone = minutes{*zone};
    return true;
}

bool read_word(Reader& reader, Parts& parts) {
    const std::string_view word = reader.word();
    if (word.empty()) return false;
    const bool at_zone = parts.time && parts.year && word == "at";  // the Atlantic's, not "at 8:00"
    if (is_one_of(word, names::fillers) && !at_zone) return true;
    if (read_month(word, parts)) {
        (void)reader.take('-');  // "26-Dec-2025"
        return true;
    }
    if (read_zone(word, reader, parts)) return true;
    if (!parts.day && !parts.month && reader.front() == ',') return true;  // any tongue's weekday
    if (read_half_day(word, parts) || word.starts_with("mar")) return true;
    if (parts.time && parts.year && (word.size() <= 5 || reader.front() == '/' || parts.region)) {
        parts.region = true;  // a zone nobody knows
        return true;
    }
    return begins_as_one_of(word, names::weekdays);
}

/// "26.12.2025 -0500": a zone without a time.
bool is_zone_alone(const Reader& reader, const Parts& parts) {
    const std::string_view rest = reader.rest();
    return parts.year && parts.month && parts.day && rest.size() == 5 &&
           std::all_of(rest.begin() + 1, rest.end(), is_digit);
}

/// After the zone may stand its name once more, "(CET)"; what belongs to no date ends the reading.
bool read_part(Reader& reader, Parts& parts) {
    if (reader.at_digit()) return read_number(reader, parts);
    const bool minus = reader.front() == '-' && (parts.time || is_zone_alone(reader, parts));
    if (reader.front() == '+' || minus) {
        parts.zone = read_offset(reader);
        parts.has_offset = true;
        return parts.zone.has_value();
    }
    if (parts.zone && reader.take('(')) {  // RFC 822's comment
        reader.skip_past(')');
        return true;
    }
    if (reader.take('-') || reader.take('(') || reader.take(')')) return true;
    if (parts.region && (reader.take('/') || reader.take('_'))) return true;  // "Europe/Paris"
    return read_word(reader, parts);
}

}  // namespace

std::optional<text::Instant> read_written_out(Reader& reader, Parts& parts) {
    for (reader.skip_space(); !reader.done(); reader.skip_space()) {
        if (!read_part(reader, parts)) return std::nullopt;
    }
    return to_instant(parts);
}

}  // namespace vigie::feeds::dates
