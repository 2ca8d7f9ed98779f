#include "extractors/quantities/unit.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <unordered_map>

#include "extractors/times/calendar.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::TokenKind;
using text::Tokens;

bool one_of(string_view word, std::initializer_list<string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

const std::unordered_map<string_view, Unit>& unit_words() {
    static const std::unordered_map<string_view, Unit> words{{"km", Unit::kilometre},
                                                             {"kms", Unit::kilometre},
                                                             {"kilometre", Unit::kilometre},
                                                             {"kilometres", Unit::kilometre},
                                                             {"kilometer", Unit::kilometre},
                                                             {"kilometers", Unit::kilometre},
                                                             {"mile", Unit::mile},
                                                             {"miles", Unit::mile},
                                                             {"m", Unit::metre},
                                                             {"metre", Unit::metre},
                                                             {"metres", Unit::metre},
                                                             {"meter", Unit::metre},
                                                             {"meters", Unit::metre},
                                                             {"hectare", Unit::area},
                                                             {"hectares", Unit::area},
                                                             {"ha", Unit::area},
                                                             {"seconde", Unit::second},
                                                             {"secondes", Unit::second},
                                                             {"seconds", Unit::second},
                                                             {"minute", Unit::minute},
                                                             {"minutes", Unit::minute},
                                                             {"mn", Unit::minute},
                                                             {"min", Unit::minute},
                                                             {"heure", Unit::hour},
                                                             {"heures", Unit::hour},
                                                             {"hour", Unit::hour},
                                                             {"hours", Unit::hour},
                                                             {"jour", Unit::day},
                                                             {"jours", Unit::day},
                                                             {"journee", Unit::day},
                                                             {"journees", Unit::day},
                                                             {"nuit", Unit::day},
                                                             {"nuits", Unit::day},
                                                             {"day", Unit::day},
                                                             {"days", Unit::day},
                                                             {"night", Unit::day},
                                                             {"nights", Unit::day},
                                                             {"semaine", Unit::week},
                                                             {"semaines", Unit::week},
                                                             {"week", Unit::week},
                                                             {"weeks", Unit::week},
                                                             {"mois", Unit::month},
                                                             {"month", Unit::month},
                                                             {"months", Unit::month},
                                                             {"an", Unit::year},
                                                             {"ans", Unit::year},
                                                             {"annee", Unit::year},
                                                             {"annees", Unit::year},
                                                             {"year", Unit::year},
                                                             {"years", Unit::year},
                                                             {"decennie", Unit::year},
                                                             {"decennies", Unit::year},
                                                             {"decade", Unit::year},
                                                             {"decades", Unit::year},
                                                             {"siecle", Unit::year},
                                                             {"siecles", Unit::year},
                                                             {"%", Unit::percent},
                                                             {"percent", Unit::percent},
                                                             {"pourcent", Unit::percent},
                                                             {"fois", Unit::times},
                                                             {"times", Unit::times},
                                                             {"tiers", Unit::fraction},
                                                             {"thirds", Unit::fraction},
                                                             {"quart", Unit::fraction},
                                                             {"quarts", Unit::fraction},
                                                             {"quarters", Unit::fraction},
                                                             {"francs", Unit::money},
                                                             {"franc", Unit::money},
                                                             {"fcfa", Unit::money},
                                                             {"cfa", Unit::money},
                                                             {"xof", Unit::money},
                                                             {"euro", Unit::money},
                                                             {"euros", Unit::money},
                                                             {"dollar", Unit::money},
                                                             {"dollars", Unit::money},
                                                             {"\u20AC", Unit::money},
                                                             {"$", Unit::money},
                                                             {"usd", Unit::money},
                                                             {"eur", Unit::money},
                                                             {"kg", Unit::weight},
                                                             {"kilo", Unit::weight},
                                                             {"kilos", Unit::weight},
                                                             {"kilogrammes", Unit::weight},
                                                             {"kilograms", Unit::weight},
                                                             {"grammes", Unit::weight},
                                                             {"tonne", Unit::weight},
                                                             {"tonnes", Unit::weight},
                                                             {"tons", Unit::weight},
                                                             {"litre", Unit::volume},
                                                             {"litres", Unit::volume},
                                                             {"liters", Unit::volume},
                                                             {"liter", Unit::volume},
                                                             {"mm", Unit::calibre},
                                                             {"millimetres", Unit::calibre},
                                                             {"degres", Unit::other},
                                                             {"degrees", Unit::other},
                                                             {"cm", Unit::metre}};
    return words;
}

/// Words between a number and its unit: "les deux premiers jours", "trois longues heures".
bool may_stand_between(string_view word) {
    return one_of(word,
                  {"premiers", "premieres", "derniers", "dernieres", "longs",     "longues",
                   "bons",     "bonnes",    "petits",   "petites",   "prochains", "prochaines",
                   "last",     "past",      "first",    "long",      "full",      "next",
                   "straight", "square",    "seul",     "seule",     "more",      "metric"});
}

bool is_number(const Tokens& tokens, std::size_t token) {
    return token < tokens.size() && tokens.list[token].kind == TokenKind::number;
}

bool touches(const Tokens& tokens, std::size_t token) {
    return token > 0 && token < tokens.size() &&
           tokens.list[token - 1].end == tokens.list[token].begin;
}

string_view before(const Tokens& tokens, std::size_t token, std::size_t back = 1) {
    return token >= back ? tokens.word(token - back) : string_view{};
}

bool is_ordinal_ending(string_view word) {
    return one_of(word,
                  {"e", "er", "re", "eme", "ieme", "nd", "nde", "st", "th", "rd", "emes", "o"}) ||
           word.ends_with("ieme") || word.ends_with("iemes");
}

/// "octobre 2025" behind a day number.
std::optional<UnitFound> month_behind(const Tokens& tokens, std::size_t at, Language language) {
    if (language == Language::english && tokens.word(at) == "of") ++at;
    if (month_at(tokens, at, language) == 0) return std::nullopt;
    std::size_t last = at + 1;
    if (tokens.word(last) == "." && year_at(tokens, last + 1)) ++last;
    if (tokens.word(last) == "," && year_at(tokens, last + 1)) ++last;
    if (year_at(tokens, last)) ++last;
    return UnitFound{Unit::date, last};
}

/// "samedi 31", but not "samedi 31 soldats": a plural that is no small word is counted.
bool counts_a_plural(const Tokens& tokens, std::size_t at) {
    const string_view word = tokens.word(at);
    return at < tokens.size() && tokens.list[at].kind == TokenKind::word && word.size() > 3 &&
           word.ends_with('s') &&
           !one_of(word, {"dans", "vers", "apres", "alors", "sous", "leurs"});
}

/// A day number that leans on the word before: "October 28, 2025", "samedi 31", "mars 2025".
std::optional<UnitFound> date_before(const Tokens& tokens,
                                     std::size_t first,
                                     std::size_t last,
                                     Language language) {
    if (first == 0 || !is_number(tokens, first) || last != first + 1) return std::nullopt;
    std::size_t lead = first - 1;
    if (tokens.word(lead) == "." && lead > 0) --lead;
    const bool month = month_at(tokens, lead, language) != 0;
    if (month && year_at(tokens, first)) return UnitFound{Unit::date, last};
    const auto day = digits_at(tokens, first);
    if (!day || *day < 1 || *day > 31) return std::nullopt;
    if (tokens.word(lead) == "," && lead > 0) --lead;
    const bool weekday = weekday_at(tokens, lead, language) != 0;
    const bool english_month = month && language == Language::english;
    if ((!weekday && !english_month) || counts_a_plural(tokens, last)) return std::nullopt;
    if (is_ordinal_ending(tokens.word(last)) && touches(tokens, last)) ++last;
    if (english_month && tokens.word(last) == "," && year_at(tokens, last + 1)) ++last;
    if (english_month && year_at(tokens, last)) ++last;
    return UnitFound{Unit::date, last};
}

/// "vers 5 heures", "5 heures du matin", "5 pm"; not "à deux heures de route".
std::optional<UnitFound> clock_behind(const Tokens& tokens,
                                      std::size_t first,
                                      std::size_t at,
                                      double value) {
    const string_view word = tokens.word(at);
    if (value > 24) return std::nullopt;
    const bool dotted =
        one_of(word, {"a", "p"}) && tokens.word(at + 1) == "." && tokens.word(at + 2) == "m";
    if (dotted) return UnitFound{Unit::clock, at + 3 + (tokens.word(at + 3) == "." ? 1U : 0U)};
    if (one_of(word, {"am", "pm", "gmt"})) return UnitFound{Unit::clock, at + 1};
    if (!one_of(word, {"h", "heure", "heures"})) return std::nullopt;
    if (is_number(tokens, at + 1)) return UnitFound{Unit::clock, at + 2};
    const bool of_day =
        (tokens.word(at + 1) == "du" && one_of(tokens.word(at + 2), {"matin", "soir", "mat"})) ||
        (one_of(tokens.word(at + 1), {"gmt", "tu", "precises", "locales"}));
    if (of_day) return UnitFound{Unit::clock, at + 1};
    const bool long_span = value == 24;
    if (word == "h") return UnitFound{long_span ? Unit::hour : Unit::clock, at + 1};
    const bool led = one_of(before(tokens, first), {"a", "vers", "des", "les"});
    if (!led || long_span || one_of(tokens.word(at + 1), {"de", "d'", "au"})) return std::nullopt;
    return UnitFound{Unit::clock, at + 1};
}

/// The words behind: "(de) (longs) kilomètres", "pour cent", "FCFA".
std::optional<UnitFound> unit_behind(const Tokens& tokens, std::size_t at, bool linked) {
    if (linked && one_of(tokens.word(at), {"de", "d'", "of"})) ++at;
    if (one_of(tokens.word(at), {"pour", "per"}) &&
        one_of(tokens.word(at + 1), {"cent", "cents"})) {
        return UnitFound{Unit::percent, at + 2};
    }
    for (int skipped = 0; skipped < 2 && may_stand_between(tokens.word(at)); ++skipped)
        ++at;
    if (tokens.word(at) == "f" && one_of(tokens.word(at + 1), {"cfa"})) {
        return UnitFound{Unit::money, at + 2};
    }
    const auto found = unit_words().find(tokens.word(at));
    if (found == unit_words().end()) return std::nullopt;
    Unit unit = found->second;
    std::size_t last = at + 1;
    if (one_of(tokens.word(last), {"carre", "carres"})) unit = Unit::area;
    if (before(tokens, at) == "square") unit = Unit::area;
    if (unit == Unit::area && one_of(tokens.word(last), {"carre", "carres"})) ++last;
    if (unit == Unit::year && one_of(tokens.word(last), {"old", "olds"}))
        return UnitFound{Unit::age, last + 1};
    if (unit == Unit::money && tokens.word(last) == "cfa") ++last;
    return UnitFound{unit, last};
}

bool is_age(const Tokens& tokens, std::size_t first) {
    const string_view last = before(tokens, first);
    if (one_of(last, {"aged", "age", "agee", "ages", "agees"})) return true;
    return one_of(last, {"de", "d'", "entre", "at"}) &&
           one_of(before(tokens, first, 2), {"age", "agee", "ages", "agees", "aged"});
}

/// "RN6", "AK-47", "PK 12", "n° 5", "covid-19": the digits name.
bool designates_before(const Tokens& tokens, std::size_t first) {
    if (first == 0 || !is_number(tokens, first)) return false;
    const text::Token& previous = tokens.list[first - 1];
    const string_view word = tokens.word(first - 1);
    if (tokens.list[first].joined && previous.kind == TokenKind::word && !word.ends_with('\'')) {
        const bool hyphen = previous.end < tokens.list[first].begin;
        return hyphen || previous.capital || word.size() <= 3;
    }
    if (word == "." && one_of(before(tokens, first, 2), {"no", "art"})) return true;
    return one_of(word,
                  {"rn",         "rr",      "nationale", "pk",      "n",      "no",       "numero",
                   "number",     "article", "secteur",   "phase",   "page",   "chapitre", "chapter",
                   "resolution", "highway", "rn1",       "n\u00B0", "\u00B0", "o",        "#"});
}

bool is_telephone(const Tokens& tokens, std::size_t first, double value) {
    if (value > 1e9) return true;
    return before(tokens, first) == "+" && value > 99;
}

/// "4x4", "2S1": short letters glued behind digits that are no unit.
bool designates_behind(const Tokens& tokens, std::size_t at) {
    return touches(tokens, at) && tokens.list[at].kind == TokenKind::word &&
           tokens.word(at).size() <= 3 &&
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
                "of",
                "an",
                "year",
                "decembre",
                "vers",
                "(",
                "by",
                "from"})) {
        return true;
    }
    if (at >= tokens.size() || tokens.list[at].kind != TokenKind::word) return true;
    return !counts_a_plural(tokens, at);
}

/// Decimals count nothing; the calibres of machine guns need no "mm".
std::optional<UnitFound> decimal(const Numeral& numeral) {
    if (numeral.value == static_cast<double>(static_cast<long long>(numeral.value)))
        return std::nullopt;
    constexpr std::array calibres{12.7, 14.5, 7.62, 5.56, 5.45};
    const bool calibre =
        std::find(calibres.begin(), calibres.end(), numeral.value) != calibres.end();
    return UnitFound{calibre ? Unit::calibre : Unit::other, numeral.last};
}

/// Ordinals, and the dates that they open: "1er octobre", "5e".
std::optional<UnitFound> ordinal_behind(const Tokens& tokens, std::size_t at, Language language) {
    if (!touches(tokens, at) && !(at < tokens.size() && tokens.list[at].joined))
        return std::nullopt;
    if (!is_ordinal_ending(tokens.word(at))) return std::nullopt;
    if (auto date = month_behind(tokens, at + 1, language)) return date;
    return UnitFound{Unit::ordinal, at + 1};
}

/// What needs no unit word: the number's own form and its neighbours.
UnitFound unit_by_form(const Tokens& tokens,
                       std::size_t first,
                       const Numeral& numeral,
                       bool bounded) {
    const std::size_t at = numeral.last;
    if (one_of(before(tokens, first), {"$", "\u20AC", "\u00A3"})) return {Unit::money, at};
    if (is_age(tokens, first)) return {Unit::age, at};
    if (auto measure = decimal(numeral)) return *measure;
    if (is_number(tokens, first) && designates_behind(tokens, at)) {
        const bool more = is_number(tokens, at + 1) && touches(tokens, at + 1);
        return {Unit::designation, at + (more ? 2U : 1U)};
    }
    if (!bounded && is_year(tokens, first, at)) return {Unit::calendar_year, at};
    return {Unit::none, at};
}

}  // namespace

std::optional<UnitFound> compound_at(const Tokens& tokens, std::size_t token, Language language) {
    if (!is_number(tokens, token)) return std::nullopt;
    if (auto date = numeric_date_at(tokens, token)) return UnitFound{Unit::date, date->last};
    std::size_t run = token;
    while (is_number(tokens, run) && (run == token || !tokens.list[run].joined))
        ++run;
    if (run >= token + 3) return UnitFound{Unit::designation, run};  // a telephone number
    const bool pair =
        is_number(tokens, token + 2) && touches(tokens, token + 1) && touches(tokens, token + 2);
    if (pair && tokens.word(token + 1) == ":") return UnitFound{Unit::clock, token + 3};
    if (pair && tokens.word(token + 1) == "/" && !year_at(tokens, token)) {
        return UnitFound{Unit::fraction, token + 3};
    }
    const bool hyphened = is_number(tokens, token + 1) && tokens.list[token + 1].joined;
    if (!hyphened) return std::nullopt;
    if (year_at(tokens, token)) return UnitFound{Unit::calendar_year, token + 2};
    const auto one = digits_at(tokens, token);
    const auto two = digits_at(tokens, token + 1);
    if (one && two && *one < *two) return std::nullopt;  // a range
    if (auto date = month_behind(tokens, token + 2, language)) return date;
    return UnitFound{Unit::designation, token + 2};
}

UnitFound unit_of(const Tokens& tokens,
                  std::size_t first,
                  const Numeral& numeral,
                  Language language,
                  bool bounded) {
    const std::size_t at = numeral.last;
    if (is_telephone(tokens, first, numeral.value)) return {Unit::designation, at};
    if (auto date = month_behind(tokens, at, language)) {
        const bool day = numeral.value >= 1 && numeral.value <= 31;
        if (day && numeral.style != NumeralStyle::article) return *date;
    }
    if (auto ordinal = ordinal_behind(tokens, at, language)) return *ordinal;
    if (auto date = date_before(tokens, first, at, language)) return *date;
    if (designates_before(tokens, first)) return {Unit::designation, at};
    if (auto clock = clock_behind(tokens, first, at, numeral.value)) return *clock;
    const bool linked = numeral.style == NumeralStyle::collective ||
                        numeral.style == NumeralStyle::plural || numeral.value >= 1e6;
    if (auto found = unit_behind(tokens, at, linked)) {
        if (found->unit == Unit::year && is_age(tokens, first)) found->unit = Unit::age;
        if (found->unit == Unit::hour && tokens.word(at) == "h") found->last = at + 1;
        return *found;
    }
    if (tokens.word(at) == "h") return {Unit::hour, at + 1};  // "48h"
    return unit_by_form(tokens, first, numeral, bounded);
}

}  // namespace vigie::extractors
