#include "extractors/times/day_words.h"

#include "extractors/quantities/numeral.h"
#include "extractors/times/calendar.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {

using text::TokenKind;
using text::Tokens;

bool number_is_counted(const Tokens& tokens, std::size_t at) {
    const text::Word word = tokens.word(at);
    if (at >= tokens.size() || tokens.token(at).kind != TokenKind::word) return word == "%";
    if (one_of(word, {"h", "heures", "km", "mm", "am", "pm"})) return true;
    // "on Sunday 15 of its soldiers"
    const bool partitive =
        one_of(word, {"of", "de"}) &&
        one_of(tokens.word(at + 1), {"its", "their", "his", "our", "them", "ses", "leurs", "nos"});
    return partitive || is_counted_plural(tokens, at) ||
           one_of(word, {"people", "civils", "men", "women", "children", "dead", "wounded"});
}

namespace {

struct Number {
    int value = 0;
    std::size_t last = 0;
};

/// "28", "1er", "28th", "premier"; in words only before a month.
std::optional<Number> day_number(const Tokens& tokens, std::size_t at, Language language) {
    if (const auto digits = digits_at(tokens, at)) {
        if (*digits < 1 || *digits > 31 || tokens.word(at).size() > 2) return std::nullopt;
        const bool ending = one_of(tokens.word(at + 1), {"er", "st", "nd", "rd", "th"});
        const bool ordinal = touches(tokens, at + 1) && ending;
        return Number{*digits, at + (ordinal ? 2U : 1U)};
    }
    if (tokens.word(at) == "premier" && month_at(tokens, at + 1, language) != 0) {
        return Number{1, at + 1};
    }
    const auto numeral = numeral_at(tokens, at, language);
    if (!numeral || numeral->style != NumeralStyle::words || numeral->value > 31)
        return std::nullopt;
    if (month_at(tokens, numeral->last, language) == 0) return std::nullopt;
    return Number{static_cast<int>(numeral->value), numeral->last};
}

/// A year behind a date, a comma or an abbreviation's full stop between.
std::size_t take_year(const Tokens& tokens, std::size_t at, DayWords& words) {
    std::size_t from = at;
    if (one_of(tokens.word(from), {",", "de", "."})) ++from;
    const auto year = year_at(tokens, from);
    if (!year) {
        const bool stop = tokens.word(at) == "." && at > 0 && tokens.word(at - 1).size() <= 4;
        return stop && at + 1 < tokens.size() &&
                       tokens.token(at + 1).kind != TokenKind::line_break &&
                       !tokens.token(at + 1).capital
                   ? at + 1
                   : at;
    }
    words.year = *year;
    return from + 1;
}

/// "28 octobre 2025", "28 of October".
std::optional<DayFound> day_then_month(const Tokens& tokens, std::size_t at, Language language) {
    const auto number = day_number(tokens, at, language);
    if (!number) return std::nullopt;
    std::size_t next = number->last;
    if (language == Language::english && tokens.word(next) == "of") ++next;
    const int month = month_at(tokens, next, language);
    if (month == 0) return std::nullopt;
    DayFound found;
    found.words.day = number->value;
    found.words.month = month;
    found.last = take_year(tokens, next + 1, found.words);
    return found;
}

/// "October 28, 2025", "Oct. 28th".
std::optional<DayFound> month_then_day(const Tokens& tokens, std::size_t at) {
    const int month = month_at(tokens, at, Language::english);
    if (month == 0) return std::nullopt;
    std::size_t next = at + 1;
    if (tokens.word(next) == ".") ++next;
    if (tokens.word(next) == "the") ++next;
    const auto number = day_number(tokens, next, Language::english);
    if (!number) return std::nullopt;
    DayFound found;
    found.words.month = month;
    found.words.day = number->value;
    found.last = number->last;
    if (tokens.word(found.last) == "," || year_at(tokens, found.last)) {
        found.last = take_year(tokens, found.last, found.words);
    }
    return found;
}

/// "Christmas Day", "New Year's Eve": days that are told by their feast.
std::optional<DayFound> feast_day(const Tokens& tokens, std::size_t at) {
    const bool christmas = tokens.word(at) == "christmas";
    const bool new_year =
        tokens.word(at) == "new" && tokens.word(at + 1) == "year" && tokens.word(at + 2) == "'s";
    if (!christmas && !new_year) return std::nullopt;
    const std::size_t next = at + (christmas ? 1 : 3);
    const bool eve = tokens.word(next) == "eve";
    if (!eve && tokens.word(next) != "day") return std::nullopt;
    DayFound found;
    found.words.month = christmas || eve ? 12 : 1;
    found.words.day = christmas ? (eve ? 24 : 25) : (eve ? 31 : 1);
    found.last = next + 1;
    return found;
}

std::optional<DayFound> dated(const Tokens& tokens, std::size_t at, Language language) {
    if (const auto numeric = numeric_date_at(tokens, at))
        return DayFound{numeric->day, numeric->last};
    if (auto found = day_then_month(tokens, at, language)) return found;
    if (language != Language::english) return std::nullopt;
    const auto feast = feast_day(tokens, at);
    return feast ? feast : month_then_day(tokens, at);
}

/// "3 June"; where a number alone may be a day, "the 3rd" too.
std::optional<DayFound> day_without_weekday(const Tokens& tokens,
                                            std::size_t token,
                                            Language language,
                                            bool bare) {
    if (auto found = dated(tokens, token, language)) return found;
    if (!bare || !digits_at(tokens, token)) return std::nullopt;
    const auto number = day_number(tokens, token, language);
    if (!number) return std::nullopt;
    DayFound found;
    found.words.day = number->value;
    found.last = number->last;
    return found;
}

/// Where the date behind a weekday may begin: "Mon. (3) June", « lundi, le (3) juin ». Behind a
/// whole name the full stop ends the sentence.
std::size_t behind_weekday(const Tokens& tokens, std::size_t weekday) {
    constexpr std::size_t abbreviated = 4;
    std::size_t next = weekday + 1;
    if (tokens.word(weekday).size() <= abbreviated && tokens.word(next) == ".") ++next;
    while (one_of(tokens.word(next), {",", "le", "the"}) && next < weekday + 3)
        ++next;
    return next;
}

/// « lundi (3) »; "Monday 3" counts something.
std::optional<DayFound> number_of_day(const Tokens& tokens, std::size_t token, Language language) {
    if (language != Language::french || !digits_at(tokens, token)) return std::nullopt;
    const auto number = day_number(tokens, token, language);
    if (!number || number_is_counted(tokens, number->last)) return std::nullopt;
    DayFound found;
    found.words.day = number->value;
    found.last = number->last;
    return found;
}

}  // namespace

std::optional<DayFound> day_at(const Tokens& tokens,
                               std::size_t token,
                               Language language,
                               bool bare) {
    if (token >= tokens.size()) return std::nullopt;
    const int weekday = weekday_at(tokens, token, language);
    if (weekday == 0) return day_without_weekday(tokens, token, language, bare);
    auto found = dated(tokens, behind_weekday(tokens, token), language);
    if (!found) found = number_of_day(tokens, token + 1, language);
    if (!found) {
        found.emplace();
        found->last = token + 1;
    }
    found->words.weekday = weekday;
    return found;
}

}  // namespace vigie::extractors
