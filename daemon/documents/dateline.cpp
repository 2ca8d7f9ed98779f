#include "daemon/documents/dateline.h"

#include <array>
#include <charconv>
#include <utility>

#include "text/tokens.h"

namespace vigie::daemon {
namespace {

using text::Day;
using text::TokenKind;
using text::Tokens;

constexpr int lines_searched = 6;   // a headline, a date, perhaps an author and a section
constexpr int tokens_searched = 6;  // "Bamako, le lundi 2 février 2026"
constexpr std::size_t bytes_searched = 2000;

// Folded; the first letters are enough where no other month begins so.
constexpr std::array<std::pair<std::string_view, unsigned>, 24> months{{
    {"janvier", 1},   {"fevrier", 2},   {"mars", 3},      {"avril", 4},     {"mai", 5},
    {"juin", 6},      {"juillet", 7},   {"aout", 8},      {"septembre", 9}, {"octobre", 10},
    {"novembre", 11}, {"decembre", 12}, {"january", 1},   {"february", 2},  {"march", 3},
    {"april", 4},     {"may", 5},       {"june", 6},      {"july", 7},      {"august", 8},
    {"september", 9}, {"october", 10},  {"november", 11}, {"december", 12},
}};

std::optional<unsigned> month(std::string_view word) {
    for (const auto& [name, number] : months) {
        if (word == name) return number;
    }
    return std::nullopt;
}

std::optional<int> number(std::string_view word) {
    int value = 0;
    const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool whole = failed == std::errc{} && end == word.data() + word.size();
    return whole ? std::optional(value) : std::nullopt;
}

std::optional<Day> day_from(std::optional<int> year, unsigned month, std::optional<int> day) {
    if (!year || !day || *year < 1990 || *year > 2100 || *day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(month),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

/// "1er octobre 2025", "30 octobre, 2025" from `at`.
std::optional<Day> day_month_year(const Tokens& tokens, std::size_t at) {
    const auto day = number(tokens.word(at++));
    if (!day) return std::nullopt;
    for (const std::string_view suffix : {"er", "st", "nd", "rd", "th"}) {
        if (tokens.word(at) == suffix) ++at;
    }
    const auto name = month(tokens.word(at++));
    if (!name) return std::nullopt;
    if (tokens.word(at) == ",") ++at;
    return day_from(number(tokens.word(at)), *name, day);
}

/// "October 30, 2025" from `at`.
std::optional<Day> month_day_year(const Tokens& tokens, std::size_t at) {
    const auto name = month(tokens.word(at++));
    if (!name) return std::nullopt;
    const auto day = number(tokens.word(at++));
    for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
        if (tokens.word(at) == suffix) ++at;
    }
    if (tokens.word(at) == ",") ++at;
    return day_from(number(tokens.word(at)), *name, day);
}

/// "2025-10-30" at byte `begin` of the folded text.
std::optional<Day> iso_day(const Tokens& tokens, std::size_t at) {
    const auto day =
        text::parse_day(std::string_view(tokens.folded.text).substr(tokens.list[at].begin, 10));
    return day ? std::optional(*day) : std::nullopt;
}

std::optional<Day> date_at(const Tokens& tokens, std::size_t at) {
    if (const auto day = day_month_year(tokens, at)) return day;
    if (const auto day = month_day_year(tokens, at)) return day;
    return iso_day(tokens, at);
}

}  // namespace

std::optional<Day> dateline(std::string_view text) {
    const Tokens tokens = text::tokenise(text.substr(0, bytes_searched));
    int line = 0;
    int in_line = 0;
    for (std::size_t at = 0; at < tokens.size() && line < lines_searched; ++at) {
        if (tokens.list[at].kind == TokenKind::line_break) {
            if (in_line > 0) ++line;
            in_line = 0;
            continue;
        }
        if (in_line++ >= tokens_searched) continue;
        if (const auto day = date_at(tokens, at)) return day;
    }
    return std::nullopt;
}

}  // namespace vigie::daemon
