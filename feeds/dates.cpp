#include "feeds/dates.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <string>

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

struct Named {
    std::string_view name;
    int value;
};

// Months by their folded beginning, French and English; the first that fits counts, so the longer
// of two beginnings stands first ("juil" before "jui").
constexpr std::array months{Named{"jan", 1},
                            Named{"feb", 2},
                            Named{"fev", 2},
                            Named{"mar", 3},
                            Named{"apr", 4},
                            Named{"avr", 4},
                            Named{"may", 5},
                            Named{"mai", 5},
                            Named{"jun", 6},
                            Named{"juin", 6},
                            Named{"juil", 7},
                            Named{"jul", 7},
                            Named{"aug", 8},
                            Named{"aou", 8},
                            Named{"sep", 9},
                            Named{"oct", 10},
                            Named{"nov", 11},
                            Named{"dec", 12}};

constexpr std::array weekdays{Named{"mon", 1},
                              Named{"tue", 2},
                              Named{"wed", 3},
                              Named{"thu", 4},
                              Named{"fri", 5},
                              Named{"sat", 6},
                              Named{"sun", 7},
                              Named{"lun", 1},
                              Named{"mer", 3},
                              Named{"jeu", 4},
                              Named{"ven", 5},
                              Named{"sam", 6},
                              Named{"dim", 7}};

// RFC 822's zones and those that West African and European newsrooms' servers write. In minutes.
constexpr std::array zones{
    Named{"gmt", 0},    Named{"utc", 0},    Named{"ut", 0},     Named{"z", 0},
    Named{"wet", 0},    Named{"west", 60},  Named{"bst", 60},   Named{"cet", 60},
    Named{"cest", 120}, Named{"wat", 60},   Named{"cat", 120},  Named{"eet", 120},
    Named{"eest", 180}, Named{"msk", 180},  Named{"eat", 180},  Named{"sast", 120},
    Named{"est", -300}, Named{"edt", -240}, Named{"cst", -360}, Named{"cdt", -300},
    Named{"mst", -420}, Named{"mdt", -360}, Named{"pst", -480}, Named{"pdt", -420}};

std::optional<int> named(std::string_view word, const auto& table, bool whole) {
    for (const Named& row : table) {
        if (whole ? word == row.name : word.starts_with(row.name)) return row.value;
    }
    return std::nullopt;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

/// The folded date, read from left to right.
class Reader {
public:
    explicit Reader(std::string_view rest) : rest_(rest) {}

    void skip_space() {
        while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == ','))
            rest_.remove_prefix(1);
    }

    std::optional<int> number(std::size_t most_digits) {
        std::size_t size = 0;
        while (size < rest_.size() && is_digit(rest_[size]))
            ++size;
        if (size == 0 || size > most_digits) return std::nullopt;
        int value = 0;
        std::from_chars(rest_.data(), rest_.data() + size, value);
        rest_.remove_prefix(size);
        return value;
    }

    std::string_view word() {
        std::size_t size = 0;
        while (size < rest_.size() && is_letter(rest_[size]))
            ++size;
        const std::string_view word = rest_.substr(0, size);
        rest_.remove_prefix(size);
        if (!word.empty() && rest_.starts_with('.')) rest_.remove_prefix(1);
        return word;
    }

    bool take(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    [[nodiscard]] bool at_digit() const { return !rest_.empty() && is_digit(rest_[0]); }

    [[nodiscard]] bool done() const { return rest_.empty(); }

    [[nodiscard]] char front() const { return rest_.empty() ? '\0' : rest_[0]; }

private:
    std::string_view rest_;
};

/// What has been read; each part once.
struct Parts {
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    std::optional<seconds> time;
    std::optional<minutes> zone;
    bool march_or_tuesday = false;  ///< the month rests on "mar" alone
};

/// "08:00", "08:00:30", "08h00", "8 h 00": the hour has been read.
std::optional<seconds> read_time(Reader& reader, int hour) {
    const auto minute = reader.number(2);
    if (!minute || hour > 24 || *minute > 59) return std::nullopt;
    int second = 0;
    if (reader.take(':')) {
        const auto read = reader.number(2);
        if (!read || *read > 60) return std::nullopt;
        second = *read;
        if (reader.take('.')) (void)reader.number(9);
    }
    return hours{hour} + minutes{*minute} + seconds{second};
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
    if (!parts.day && value <= 31) {
        parts.day = value;
        if (reader.front() == 'e' || reader.front() == 's' || reader.front() == 'n' ||
            reader.front() == 'r' || reader.front() == 't') {
            (void)reader.word();  // 1er, 2nd, 3rd, 4th
        }
        if (!reader.take('-') && !reader.take('/')) return true;
        if (!reader.at_digit()) return true;
        parts.month = reader.number(2);
        return parts.month && (reader.take('-') || reader.take('/'));
    }
    if (parts.year) return false;
    parts.year = full_year(value);
    return true;
}

bool read_number(Reader& reader, Parts& parts) {
    const auto value = reader.number(4);
    if (!value) return false;
    if (reader.take(':') || reader.take('h')) {
        if (parts.time) return false;
        parts.time = read_time(reader, *value);
        return parts.time.has_value();
    }
    return read_day_or_year(reader, parts, *value);
}

bool read_half_day(std::string_view word, Parts& parts) {
    if ((word != "am" && word != "pm") || !parts.time) return false;
    const bool twelve = duration_cast<hours>(*parts.time).count() == 12;
    if (word == "pm" && !twelve) *parts.time += 12h;
    if (word == "am" && twelve) *parts.time -= 12h;
    return *parts.time < 24h;
}

/// "mar" is March or mardi: it is taken for March until another month's name follows.
bool read_month(std::string_view word, Parts& parts) {
    if (word == "mardi" || (parts.month && !parts.march_or_tuesday)) return false;
    const auto month = named(word, months, /*whole=*/false);
    if (!month) return false;
    parts.march_or_tuesday = word == "mar" && !parts.month;
    parts.month = *month;
    return true;
}

bool read_word(Reader& reader, Parts& parts) {
    const std::string_view word = reader.word();
    if (word.empty()) return false;
    if (word == "a" || word == "at" || word == "le" || word == "on" || word == "t") return true;
    if (read_month(word, parts)) {
        (void)reader.take('-');  // "26-Dec-2025"
        return true;
    }
    if (const auto zone = named(word, zones, /*whole=*/true); zone && parts.time) {
        parts.zone = minutes{*zone};
        return true;
    }
    if (read_half_day(word, parts)) return true;
    return word.starts_with("mar") || named(word, weekdays, /*whole=*/false).has_value();
}

/// After the zone may stand its name once more, "(CET)"; anything else is no date.
bool read_part(Reader& reader, Parts& parts) {
    if (reader.at_digit()) return read_number(reader, parts);
    if (reader.front() == '+' || (reader.front() == '-' && parts.time)) {
        parts.zone = read_offset(reader);
        return parts.zone.has_value();
    }
    if (reader.take('-') || reader.take('(') || reader.take(')')) return true;
    return read_word(reader, parts);
}

std::optional<text::Instant> to_instant(const Parts& parts) {
    if (!parts.year || !parts.month || !parts.day) return std::nullopt;
    const year_month_day date{year{*parts.year},
                              month{static_cast<unsigned>(*parts.month)},
                              day{static_cast<unsigned>(*parts.day)}};
    if (!date.ok()) return std::nullopt;
    return text::Instant{sys_days{date}} + parts.time.value_or(0s) - parts.zone.value_or(0min);
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

/// "2025-12", "2025": W3CDTF allows them, but a month is no moment; years first otherwise.
std::optional<text::Instant> read_year_first(std::string_view folded) {
    if (const auto exact = text::parse_instant(folded)) return *exact;
    Reader reader(folded);
    Parts parts;
    parts.year = reader.number(4);
    if (!parts.year || !(reader.take('-') || reader.take('/'))) return std::nullopt;
    parts.month = reader.number(2);
    if (!parts.month || !(reader.take('-') || reader.take('/'))) return std::nullopt;
    parts.day = reader.number(2);
    if (!parts.day) return std::nullopt;
    for (reader.skip_space(); !reader.done(); reader.skip_space()) {
        if (!read_part(reader, parts)) return std::nullopt;
    }
    return to_instant(parts);
}

}  // namespace

std::optional<text::Instant> read_date(std::string_view text) {
    const std::string_view trimmed = trim(text);
    if (trimmed.empty() || trimmed.size() > longest_date) return std::nullopt;
    const std::string folded = text::folded(trimmed);
    if (folded.size() > 4 && is_digit(folded[2]) && is_digit(folded[3]) && !is_digit(folded[4])) {
        return plausible(read_year_first(folded));
    }
    Reader reader(folded);
    Parts parts;
    for (reader.skip_space(); !reader.done(); reader.skip_space()) {
        if (!read_part(reader, parts)) return std::nullopt;
    }
    return plausible(to_instant(parts));
}

}  // namespace vigie::feeds
