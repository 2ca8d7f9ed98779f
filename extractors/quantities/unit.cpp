#include "extractors/quantities/unit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "extractors/quantities/unit_dates.h"
#include "extractors/times/calendar.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::TokenKind;
using text::Tokens;

bool is_ordinal_ending(text::Word word) {
    return one_of(word, {"e", "er", "re", "eme", "nd", "nde", "st", "th", "rd", "emes", "o"}) ||
           word.ends_with("ieme") || word.ends_with("iemes");
}

bool is_age(const Tokens& tokens, std::size_t first) {
    const string_view last = before(tokens, first);
    if (one_of(last, {"aged", "age", "agee", "ages", "agees"})) return true;
    return one_of(last, {"de", "d'", "entre", "at"}) &&
           one_of(before(tokens, first, 2), {"age", "agee", "ages", "agees", "aged"});
}

/// "Moussa Diarra, 45, was killed": behind two words of a name, between commas.
bool is_age_of_named(const Tokens& tokens, std::size_t first, std::size_t at) {
    if (first < 3 || at - first != 1 || !is_number(tokens, first)) return false;
    if (tokens.word(first).size() != 2 || tokens.word(first - 1) != "," || tokens.word(at) != ",")
        return false;
    const auto named = [&](std::size_t token) {
        return tokens.token(token).kind == TokenKind::word && tokens.token(token).capital;
    };
    // "In Gao, 12, including two women, were killed"
    static const WordSet leads("in at near a en dans pres region province district");
    return named(first - 2) && named(first - 3) && !leads.contains(tokens.word(first - 2)) &&
           !leads.contains(tokens.word(first - 3)) &&
           !one_of(tokens.word(at + 1), {"including", "mostly", "dont"});
}

/// "the imam, 60, died", "a primary school teacher, 34, was": behind a noun with its article.
bool is_age_of_person(const Tokens& tokens, std::size_t first, std::size_t at) {
    constexpr std::size_t longest = 4;  // "a (primary school teacher)"
    static const WordSet articles("a an the his her their its another one");
    static const WordSet leads("in at near during from around outside after before inside");
    static const WordSet wholes("including mostly among some of them most all dont");
    if (first < 3 || at - first != 1 || !is_number(tokens, first)) return false;
    if (tokens.word(first).size() != 2 || tokens.word(first - 1) != "," || tokens.word(at) != "," ||
        wholes.contains(tokens.word(at + 1)))
        return false;
    for (std::size_t back = 2; back <= std::min(longest + 2, first); ++back) {
        const std::size_t word = first - back;
        if (articles.contains(tokens.word(word)))
            return back > 2 && !leads.contains(before(tokens, word));
        if (tokens.token(word).kind != TokenKind::word || tokens.word(word).ends_with('s') ||
            leads.contains(tokens.word(word)))
            return false;
    }
    return false;
}

/// "RN6", "AK-47", "PK 12", "n° 5", "covid-19": the digits name.
bool designates_before(const Tokens& tokens, std::size_t first) {
    if (first == 0 || !is_number(tokens, first)) return false;
    const text::Token& previous = tokens.token(first - 1);
    const text::Word word = tokens.word(first - 1);
    if (tokens.token(first).joined && previous.kind == TokenKind::word && !word.ends_with('\'')) {
        const bool hyphen = previous.end < tokens.token(first).begin;
        return hyphen || previous.capital || word.size() <= 3;
    }
    if (word == "." && one_of(before(tokens, first, 2), {"no", "art"})) return true;
    return one_of(word,
                  {"rn",         "rr",      "nationale", "pk",     "n",    "no",       "numero",
                   "number",     "article", "secteur",   "phase",  "page", "chapitre", "chapter",
                   "resolution", "highway", "n\u00B0",   "\u00B0", "o",    "#"});
}

bool is_telephone(const Tokens& tokens, std::size_t first, double value) {
    return value > 1e9 || (before(tokens, first) == "+" && value > 99);
}

/// "4x4", "2S1": short letters glued behind digits that are no unit.
bool designates_behind(const Tokens& tokens, std::size_t at) {
    // "2x soldiers", twice a noun; not "4x4", nor "2x" alone
    const bool times =
        tokens.word(at) == "x" && is_word(tokens, at + 1) && !touches(tokens, at + 1);
    return touches(tokens, at) && is_word(tokens, at) && tokens.word(at).size() <= 3 && !times &&
           !one_of(tokens.word(at), {"'s", "et", "au", "les", "ont"});
}

/// Four digits alone: a year after "en" or "since", or where no noun follows.
bool is_year(const Tokens& tokens, std::size_t first, std::size_t at) {
    if (!year_at(tokens, first)) return false;
    if (one_of(before(tokens, first),
               {"en",
                "in",
                "depuis",
                "since",
                "annee",
                "fin",
                "debut",
                "mi",
                "early",
                "late",
                "until",
                "an",
                "year",
                "vers",
                "by"})) {
        return true;
    }
    return !is_counted_plural(tokens, at);
}

/// Decimals count nothing; the calibres of machine guns need no "mm".
std::optional<UnitFound> decimal(const Numeral& numeral) {
    if (numeral.value == std::floor(numeral.value)) return std::nullopt;
    constexpr std::array calibres{12.7, 14.5, 7.62, 5.56, 5.45};
    const bool gun = std::find(calibres.begin(), calibres.end(), numeral.value) != calibres.end();
    return UnitFound{gun ? Unit::calibre : Unit::other, numeral.last};
}

/// Ordinals, and the dates that they open: "1er octobre", "5e".
std::optional<UnitFound> ordinal_behind(const Tokens& tokens, std::size_t at, Language language) {
    const bool joined = at < tokens.size() && tokens.token(at).joined;
    if (!joined || !is_ordinal_ending(tokens.word(at))) return std::nullopt;
    if (auto date = month_behind(tokens, at + 1, language)) return date;
    return UnitFound{Unit::ordinal, at + 1};
}

/// A day number by what stands behind or before it.
std::optional<UnitFound> date_around(const Tokens& tokens,
                                     std::size_t first,
                                     const Numeral& numeral,
                                     Language language) {
    const bool day = numeral.value >= 1 && numeral.value <= 31;
    if (day && numeral.style != NumeralStyle::article) {
        if (auto date = month_behind(tokens, numeral.last, language)) return date;
    }
    if (day && numeral.style == NumeralStyle::digits) {
        if (auto date = day_list_behind(tokens, numeral.last, language)) return date;
    }
    return date_before(tokens, first, numeral.last, language);
}

/// What needs no unit word: the number's own form and its neighbours.
UnitFound unit_by_form(const Tokens& tokens,
                       std::size_t first,
                       const Numeral& numeral,
                       bool bounded) {
    const std::size_t at = numeral.last;
    if (one_of(before(tokens, first), {"$", "\u20AC", "\u00A3"})) return {Unit::money, at};
    if (is_age(tokens, first) || is_age_of_named(tokens, first, at) ||
        is_age_of_person(tokens, first, at))
        return {Unit::age, at};
    if (auto measure = decimal(numeral)) return *measure;
    if (is_number(tokens, first) && designates_behind(tokens, at)) {
        const bool more = is_number(tokens, at + 1) && touches(tokens, at + 1);
        return {Unit::designation, at + (more ? 2U : 1U)};
    }
    if (!bounded && is_year(tokens, first, at)) return {Unit::calendar_year, at};
    return {Unit::none, at};
}

/// Three numbers or more in a row: a telephone number. The token behind, or 0.
std::size_t number_run(const Tokens& tokens, std::size_t token) {
    std::size_t at = token;
    while (is_number(tokens, at) && (at == token || !tokens.token(at).joined)) {
        ++at;
    }
    return at >= token + 3 ? at : 0;
}

/// "08:30", "1/3".
std::optional<UnitFound> marked_pair(const Tokens& tokens, std::size_t token) {
    const bool pair =
        is_number(tokens, token + 2) && touches(tokens, token + 1) && touches(tokens, token + 2);
    if (!pair) return std::nullopt;
    if (tokens.word(token + 1) == ":") return UnitFound{Unit::clock, token + 3};
    if (tokens.word(token + 1) != "/" || year_at(tokens, token)) return std::nullopt;
    return UnitFound{Unit::fraction, token + 3};
}

/// "2012-2015", a football result; nothing for a range ("30-32").
std::optional<UnitFound> hyphened_pair(const Tokens& tokens, std::size_t token, Language language) {
    if (!is_number(tokens, token + 1) || !tokens.token(token + 1).joined) return std::nullopt;
    if (year_at(tokens, token)) return UnitFound{Unit::calendar_year, token + 2};
    const auto one = digits_at(tokens, token);
    const auto two = digits_at(tokens, token + 1);
    if (one && two && *one < *two) return std::nullopt;
    if (auto date = month_behind(tokens, token + 2, language)) return date;
    return UnitFound{Unit::designation, token + 2};
}

}  // namespace

std::optional<UnitFound> compound_at(const Tokens& tokens, std::size_t token, Language language) {
    if (!is_number(tokens, token)) return std::nullopt;
    if (auto date = numeric_date_at(tokens, token)) return UnitFound{Unit::date, date->last};
    if (const auto run = number_run(tokens, token)) return UnitFound{Unit::designation, run};
    if (auto pair = marked_pair(tokens, token)) return pair;
    return hyphened_pair(tokens, token, language);
}

UnitFound unit_of(const Tokens& tokens,
                  std::size_t first,
                  const Numeral& numeral,
                  Language language,
                  bool bounded) {
    const std::size_t at = numeral.last;
    if (is_telephone(tokens, first, numeral.value)) return {Unit::designation, at};
    if (auto date = date_around(tokens, first, numeral, language)) return *date;
    if (auto ordinal = ordinal_behind(tokens, at, language)) return *ordinal;
    if (designates_before(tokens, first)) return {Unit::designation, at};
    if (auto clock = clock_behind(tokens, first, at, numeral.value)) return *clock;
    const bool linked = numeral.style == NumeralStyle::collective ||
                        numeral.style == NumeralStyle::plural || numeral.value >= 1e6;
    if (auto found = measure_at(tokens, at, linked)) {
        if (found->unit == Unit::year && is_age(tokens, first)) found->unit = Unit::age;
        return *found;
    }
    return unit_by_form(tokens, first, numeral, bounded);
}

}  // namespace vigie::extractors
