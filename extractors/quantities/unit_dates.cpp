#include "extractors/quantities/unit_dates.h"

#include "extractors/times/calendar.h"
#include "extractors/times/day_words.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

using text::Tokens;

std::size_t over_year(const Tokens& tokens, std::size_t at) {
    std::size_t year = at;
    if (one_of(tokens.word(year), {".", ","})) ++year;
    return year_at(tokens, year) ? year + 1 : at;
}

std::size_t over_ordinal(const Tokens& tokens, std::size_t at) {
    const bool ending = one_of(tokens.word(at), {"er", "st", "nd", "rd", "th"});
    return ending && touches(tokens, at) ? at + 1 : at;
}

/// The word that a date before the number would end with, its comma or full stop passed over.
std::size_t lead_of(const Tokens& tokens, std::size_t first) {
    std::size_t lead = first - 1;
    // "Sept. 4"; behind "Thursday." or "in May." the next sentence counts
    constexpr std::size_t abbreviated = 4;
    const bool stop =
        tokens.word(lead) == "." && lead > 0 && tokens.word(lead - 1).size() <= abbreviated &&
        !one_of(tokens.word(lead - 1), {"may", "june", "july", "mai", "juin", "mars"});
    if (lead > 0 && (stop || tokens.word(lead) == ",")) --lead;
    return lead;
}

/// Has the month at `lead` its day before it already: "9 June, (4 soldiers)", "9th of June"?
bool has_day_before(const Tokens& tokens, std::size_t lead) {
    std::size_t at = lead;
    if (at > 0 && tokens.word(at - 1) == "of") --at;
    if (at > 1 && one_of(tokens.word(at - 1), {"st", "nd", "rd", "th"})) --at;
    const auto day = at > 0 ? digits_at(tokens, at - 1) : std::nullopt;
    return day && *day >= 1 && *day <= 31;
}

/// "5 p.m.", "5 am": only where the letters are no weapon ("six PM récupérés").
std::optional<UnitFound> half_day_behind(const Tokens& tokens, std::size_t first, std::size_t at) {
    const text::Word word = tokens.word(at);
    if (one_of(word, {"a", "p"}) && tokens.word(at + 1) == "." && tokens.word(at + 2) == "m") {
        return UnitFound{Unit::clock, at + 3 + (tokens.word(at + 3) == "." ? 1U : 0U)};
    }
    const bool letters = one_of(word, {"am", "pm"}) && !tokens.token(at).all_capitals;
    const bool capitals =
        one_of(word, {"am", "pm"}) && one_of(before(tokens, first), {"at", "around"});
    if (letters || capitals || word == "gmt") return UnitFound{Unit::clock, at + 1};
    return std::nullopt;
}

/// What behind "heures" makes them an hour of the day.
bool names_time_of_day(const Tokens& tokens, std::size_t at) {
    if (one_of(tokens.word(at), {"gmt", "tu", "precises", "locales"})) return true;
    return tokens.word(at) == "du" && one_of(tokens.word(at + 1), {"matin", "soir", "mat"});
}

bool is_day_of_month(const Tokens& tokens, std::size_t token) {
    const auto day = digits_at(tokens, token);
    return day && *day >= 1 && *day <= 31;
}

/// "March (8) in Ber", « lundi (12) »: is the number behind what leads a date a day, and counts
/// nothing?
bool is_day_led(const Tokens& tokens, std::size_t lead, std::size_t number, Language language) {
    const std::size_t behind = number + 1;
    if (number_is_counted(tokens, behind) || !is_day_of_month(tokens, number)) return false;
    if (language != Language::english) return true;
    // "On 9 June, 4 FAMa soldiers", "On Monday, 4 FAMa soldiers" count
    return tokens.word(lead + 1) != "," && !has_day_before(tokens, lead);
}

}  // namespace

std::optional<UnitFound> month_behind(const Tokens& tokens, std::size_t token, Language language) {
    std::size_t at = token;
    if (language == Language::english && tokens.word(at) == "of") ++at;
    if (month_at(tokens, at, language) == 0) return std::nullopt;
    return UnitFound{Unit::date, over_year(tokens, at + 1)};
}

std::optional<UnitFound> day_list_behind(const Tokens& tokens,
                                         std::size_t token,
                                         Language language) {
    if (!one_of(tokens.word(token), {"et", "au", "a", "and", "to", ","})) return std::nullopt;
    std::size_t at = token + 1;
    if (one_of(tokens.word(at), {"le", "au"})) ++at;
    if (!is_day_of_month(tokens, at)) return std::nullopt;
    if (!month_behind(tokens, over_ordinal(tokens, at + 1), language)) return std::nullopt;
    return UnitFound{Unit::date, token};
}

std::optional<UnitFound> date_before(const Tokens& tokens,
                                     std::size_t first,
                                     std::size_t last,
                                     Language language) {
    if (first == 0 || !is_number(tokens, first)) return std::nullopt;
    const std::size_t lead = lead_of(tokens, first);
    const bool month = month_at(tokens, lead, language) != 0;
    // "on the night of March 8 to 9, Ber was captured"
    if (month && language == Language::english && last == first + 3 &&
        one_of(tokens.word(last), {",", ".", "in", "at", "near"}))
        return UnitFound{Unit::date, last};
    if (last != first + 1) return std::nullopt;
    if (month && year_at(tokens, first)) return UnitFound{Unit::date, last};
    if (!is_day_led(tokens, lead, first, language)) return std::nullopt;
    const std::size_t behind = over_ordinal(tokens, last);
    if (month && language == Language::english) {
        return UnitFound{Unit::date, over_year(tokens, behind)};
    }
    if (weekday_at(tokens, lead, language) == 0) return std::nullopt;
    // "On Monday, 12 died", « Lundi, 12 sont morts »
    const bool people = one_of(tokens.word(last),
                               {"died", "were", "have", "had", "sont", "ont", "autres", "others"});
    if (lead + 1 < first && people) return std::nullopt;
    return UnitFound{Unit::date, behind};
}

std::optional<UnitFound> clock_behind(const Tokens& tokens,
                                      std::size_t first,
                                      std::size_t at,
                                      double value) {
    if (value > 24 || at >= tokens.size()) return std::nullopt;
    if (const auto half = half_day_behind(tokens, first, at)) return half;
    const text::Word word = tokens.word(at);
    if (!one_of(word, {"h", "heure", "heures"})) return std::nullopt;
    if (is_number(tokens, at + 1)) return UnitFound{Unit::clock, at + 2};
    if (names_time_of_day(tokens, at + 1)) return UnitFound{Unit::clock, at + 1};
    if (value == 24) return UnitFound{Unit::hour, at + 1};
    if (word == "h") return UnitFound{Unit::clock, at + 1};
    const bool led = one_of(before(tokens, first), {"a", "vers", "des", "les"});
    if (!led || one_of(tokens.word(at + 1), {"de", "d'", "au"})) return std::nullopt;
    return UnitFound{Unit::clock, at + 1};
}

}  // namespace vigie::extractors
