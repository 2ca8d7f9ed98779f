#include "extractors/times/calendar.h"

#include <charconv>
#include <string_view>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_table.h"

namespace vigie::extractors {
namespace {

using Names = WordTable<int>;

const Names& months(Language language) {
    static const Names french{{"janvier", 1}, {"janv", 1},      {"fevrier", 2}, {"fevr", 2},
                              {"fev", 2},     {"mars", 3},      {"avril", 4},   {"avr", 4},
                              {"mai", 5},     {"juin", 6},      {"juillet", 7}, {"juil", 7},
                              {"aout", 8},    {"septembre", 9}, {"sept", 9},    {"octobre", 10},
                              {"oct", 10},    {"novembre", 11}, {"nov", 11},    {"decembre", 12},
                              {"dec", 12}};
    static const Names english{{"january", 1},   {"jan", 1},    {"february", 2},  {"feb", 2},
                               {"march", 3},     {"mar", 3},    {"april", 4},     {"apr", 4},
                               {"may", 5},       {"june", 6},   {"jun", 6},       {"july", 7},
                               {"jul", 7},       {"august", 8}, {"aug", 8},       {"september", 9},
                               {"sept", 9},      {"sep", 9},    {"october", 10},  {"oct", 10},
                               {"november", 11}, {"nov", 11},   {"december", 12}, {"dec", 12}};
    return language == Language::french ? french : english;
}

const Names& weekdays(Language language) {
    static const Names french{{"lundi", 1},
                              {"mardi", 2},
                              {"mercredi", 3},
                              {"jeudi", 4},
                              {"vendredi", 5},
                              {"samedi", 6},
                              {"dimanche", 7}};
    static const Names english{{"monday", 1},
                               {"tuesday", 2},
                               {"wednesday", 3},
                               {"thursday", 4},
                               {"friday", 5},
                               {"saturday", 6},
                               {"sunday", 7},
                               {"mon", 1},
                               {"tue", 2},
                               {"tues", 2},
                               {"wed", 3},
                               {"thu", 4},
                               {"thur", 4},
                               {"thurs", 4},
                               {"fri", 5},
                               {"sat", 6},
                               {"sun", 7}};
    return language == Language::french ? french : english;
}

int value_in(const Names& names, std::string_view word) {
    const int* found = names.find(word);
    return found == nullptr ? 0 : *found;
}

/// What may stand before "May" or "March" when they are months.
bool leads_to_month(text::Word word) {
    return one_of(word,
                  {"in",
                   "since",
                   "of",
                   "last",
                   "early",
                   "late",
                   "mid",
                   "until",
                   "by",
                   "from",
                   "this",
                   "to",
                   "during"});
}

/// French "sept" is seven unless a day or a year stands by.
bool sept_is_month(const text::Tokens& tokens, std::size_t token) {
    return (token > 0 && is_number(tokens, token - 1)) || year_at(tokens, token + 1) ||
           year_at(tokens, token + 2);
}

bool plausible(int day, int month) {
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/// Two numbers and a year, the day first unless only the other order is a date.
std::optional<DayWords> day_month_year(int one, int two, int year) {
    DayWords words;
    words.year = year;
    if (plausible(one, two)) {
        words.day = one;
        words.month = two;
    } else if (plausible(two, one)) {
        words.day = two;
        words.month = one;
    } else {
        return std::nullopt;
    }
    return words;
}

/// The number behind a separator: joined by a hyphen, or behind "/" or ".".
std::size_t behind_separator(const text::Tokens& tokens, std::size_t token) {
    const text::Word mark = tokens.word(token);
    if ((mark == "/" || mark == ".") && is_number(tokens, token + 1) &&
        tokens.token(token).end == tokens.token(token + 1).begin &&
        tokens.token(token).begin == tokens.token(token - 1).end) {
        return token + 1;
    }
    if (is_number(tokens, token) && tokens.token(token).joined) return token;
    return 0;
}

/// "25" of "16/06/25", which notes write for 2025.
std::optional<int> short_year_at(const text::Tokens& tokens, std::size_t token) {
    constexpr int century = 2000;
    constexpr int least = 12;  // no older wars
    constexpr int most = 49;
    if (tokens.word(token).size() != 2) return std::nullopt;
    const auto value = digits_at(tokens, token);
    if (!value || *value < least || *value > most) return std::nullopt;
    return century + *value;
}

/// "28.10" of "28.10.2025", which is one decimal to the tokeniser.
std::optional<NumericDate> dotted_date_at(const text::Tokens& tokens, std::size_t token) {
    const std::string_view word = tokens.word(token);
    const std::size_t dot = word.find('.');
    if (dot == std::string_view::npos || tokens.word(token + 1) != ".") return std::nullopt;
    auto year = year_at(tokens, token + 2);
    const bool joined =
        word.size() == 5 && tokens.token(token + 1).end == tokens.token(token + 2).begin;
    if (!year && joined) year = short_year_at(tokens, token + 2);
    int day = 0;
    int month = 0;
    std::from_chars(word.data(), word.data() + dot, day);
    std::from_chars(word.data() + dot + 1, word.data() + word.size(), month);
    if (!year || !plausible(day, month)) return std::nullopt;
    return NumericDate{token + 3, DayWords{std::nullopt, day, month, *year}};
}

/// "03/11" in bulletins: two digits each, so that no fraction or score reads as a day.
std::optional<NumericDate> day_and_month_at(const text::Tokens& tokens,
                                            std::size_t first,
                                            std::size_t second) {
    if (second == 0 || tokens.word(first + 1) != "/") return std::nullopt;
    const text::Word one = tokens.word(first);
    const text::Word two = tokens.word(second);
    if (one.size() != 2 || two.size() != 2) return std::nullopt;
    const auto day = digits_at(tokens, first);
    const auto month = digits_at(tokens, second);
    if (!day || !month || !plausible(*day, *month)) return std::nullopt;
    return NumericDate{second + 1, DayWords{std::nullopt, *day, *month, std::nullopt}};
}

}  // namespace

int month_named(text::Word word, Language language) {
    return value_in(months(language), word);
}

const WordIndex& month_words(Language language) {
    return months(language).words();
}

const WordIndex& weekday_words(Language language) {
    return weekdays(language).words();
}

int month_at(const text::Tokens& tokens, std::size_t token, Language language) {
    const text::Word word = tokens.word(token);
    const int month = month_named(word, language);
    if (month == 0) return 0;
    if (language == Language::french) {
        return word != "sept" || sept_is_month(tokens, token) ? month : 0;
    }
    if (!tokens.token(token).capital) return 0;
    if (word != "may" && word != "mar" && word != "march") return month;
    const bool beside_number =
        is_number(tokens, token + 1) || (token > 0 && is_number(tokens, token - 1));
    const bool ordinal_before = token > 1 && is_number(tokens, token - 2);
    const bool led = token > 0 && leads_to_month(tokens.word(token - 1));
    return beside_number || ordinal_before || led ? month : 0;
}

int weekday_at(const text::Tokens& tokens, std::size_t token, Language language) {
    const int weekday = value_in(weekdays(language), tokens.word(token));
    if (weekday == 0 || language == Language::french) return weekday;
    if (!tokens.token(token).capital) return 0;
    const bool short_form = tokens.word(token).size() < 6;
    const text::Word next = tokens.word(token + 1);
    const bool number_near = is_number(tokens, token + 1) || is_number(tokens, token + 2) ||
                             month_named(next, language) != 0 ||
                             month_named(tokens.word(token + 2), language) != 0;
    return !short_form || number_near ? weekday : 0;
}

std::optional<int> digits_at(const text::Tokens& tokens, std::size_t token) {
    if (!is_number(tokens, token)) return std::nullopt;
    const text::Word word = tokens.word(token);
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size() || value >= 1'000'000) {
        return std::nullopt;
    }
    return value;
}

namespace {

/// « le 22 septembre 1878, à Logo », "in 1893 the French": a number that no noun follows.
bool counts_nothing(const text::Tokens& tokens, std::size_t token) {
    if (token + 1 >= tokens.size()) return true;
    const text::TokenKind kind = tokens.token(token + 1).kind;
    if (kind != text::TokenKind::word && kind != text::TokenKind::number)
        return tokens.word(token + 1) != "%" && tokens.word(token + 1) != "$";
    return one_of(tokens.word(token + 1),
                  {"a", "au", "dans", "en", "par", "et", "at", "in", "by", "the", "and", "when"});
}

}  // namespace

std::optional<int> year_at(const text::Tokens& tokens, std::size_t token) {
    if (tokens.word(token).size() != 4) return std::nullopt;
    const auto value = digits_at(tokens, token);
    if (!value || *value > 2100) return std::nullopt;
    const bool of_old = *value >= 1700 && *value < 1900 && counts_nothing(tokens, token);
    return *value >= 1900 || of_old ? value : std::nullopt;
}

std::optional<NumericDate> numeric_date_at(const text::Tokens& tokens, std::size_t token) {
    if (!is_number(tokens, token)) return std::nullopt;
    if (auto dotted = dotted_date_at(tokens, token)) return dotted;
    const std::size_t second = behind_separator(tokens, token + 1);
    const std::size_t third = second == 0 ? 0 : behind_separator(tokens, second + 1);
    if (third == 0) return day_and_month_at(tokens, token, second);
    const auto one = digits_at(tokens, token);
    const auto two = digits_at(tokens, second);
    const auto three = digits_at(tokens, third);
    if (!one || !two || !three) return std::nullopt;
    std::optional<DayWords> day;
    if (year_at(tokens, token) && plausible(*three, *two)) {
        day = DayWords{std::nullopt, *three, *two, *one};
    } else if (year_at(tokens, third)) {
        day = day_month_year(*one, *two, *three);
    } else if (const auto year = short_year_at(tokens, third);
               year && tokens.word(token).size() == 2 && tokens.word(second).size() == 2 &&
               tokens.word(token + 1) == "/") {
        day = day_month_year(*one, *two, *year);
    }
    if (!day) return std::nullopt;
    return NumericDate{third + 1, *day};
}

}  // namespace vigie::extractors
