// Numbers as news writes them: "au moins sept", "une quinzaine à une vingtaine", "05", "dozens of",
// "plusieurs", "aucun". Every number of a text is found, with what it measures: a number that
// counts no things (a year, a distance, a calibre, "RN6") carries its unit so that the caller can
// pass over it. Which noun is counted, and whether "un soldat" counts one, is the caller's to say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/language.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// How the text bounds the number.
enum class QuantityKind : std::uint8_t {
    exact,        ///< "sept", "05": min = max
    approximate,  ///< "une quarantaine", "près de 40": min = max
    at_least,     ///< "au moins sept", "plus de 20", "des dizaines": no max
    at_most,      ///< "jusqu'à 30": no min
    between,      ///< "entre huit et onze", "30 à 32", "deux ou trois"
    revised,      ///< "passe de 8 à 14": the new figure alone, min = max
    vague,        ///< "plusieurs", "several": min 2, no max
    article,      ///< "un", "une", "a": 1/1 if it counts at all
    zero,         ///< "aucun", "pas de", "no": 0/0
};

/// What the number measures; `none` = it may count people or things.
enum class Unit : std::uint8_t {
    none,
    kilometre,
    mile,
    metre,
    area,  ///< hectares, square kilometres
    second,
    minute,
    hour,
    day,
    week,
    month,
    year,           ///< a duration in years, "deux ans"
    age,            ///< "âgé de 12 ans", "12-year-old"
    calendar_year,  ///< "2012" as a date
    date,           ///< the day number or year of a date
    clock,          ///< "05H00", "5 heures du matin", "5 pm"
    percent,
    fraction,  ///< "deux tiers"
    times,     ///< "trois fois"
    money,
    weight,
    volume,
    calibre,      ///< "12,7 mm"
    ordinal,      ///< "5e", "1er", "33rd"
    designation,  ///< "RN6", "AK-47", "n° 12", a score, a telephone number
    other,        ///< a decimal or a degree: measures something, no count
};

struct Quantity {
    std::size_t first = 0;  ///< tokens [first, last), modifiers included, linking "de" and noun not
    std::size_t last = 0;
    std::optional<int> min;
    std::optional<int> max;
    QuantityKind kind = QuantityKind::exact;
    Unit unit = Unit::none;
    std::size_t unit_last = 0;  ///< end of the unit's words behind the number; `last` if none
    double amount = 0;          ///< as written, for measures: 12.5; the upper end of a range

    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// All quantities in the order of the text; they never overlap. Linear in the tokens.
std::vector<Quantity> quantities(const text::Tokens& tokens, Language language);

}  // namespace vigie::extractors
