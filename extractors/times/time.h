// When, as news says it: "jeudi soir", "dans la nuit du 24 au 25", "three days ago", "la veille",
// "depuis 2018". time_mentions() finds the words and keeps what they say; resolve() turns one into
// days against the publication date and, for "le lendemain", the day that the text spoke of last.
// Limits: no feasts ("à la Tabaski"), no hours; "dans la nuit de dimanche" is the Sunday.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/language.h"
#include "text/time.h"
#include "text/tokens.h"

namespace vigie::extractors {

enum class TimeKind : std::uint8_t {
    date,      ///< a day number with a month, or with "courant"; a year or a weekday may stand by
    weekday,   ///< a weekday alone
    days,      ///< `amount` days from publication: "hier" -1, "il y a trois jours" -3
    weekend,   ///< `amount` weekends from the last one before publication
    weeks,     ///< `amount` weeks from the week of publication; the week that begins on `start`
    months,    ///< `amount` months from the month of publication
    years,     ///< `amount` years from the year of publication
    month,     ///< a named month: "en mars", "début mars 2024"
    year,      ///< "en 2012"
    recent,    ///< "ces derniers jours": the `amount` days before publication
    same_day,  ///< `amount` days from the day spoken of last: "la veille" -1, "ce jour-là" 0;
               ///< -7 and `about`: "quelques jours plus tôt"
    time_of_day,  ///< "vers 5h", "à l'aube" without a day: resolves to nothing
    background,   ///< "depuis plusieurs années", "chaque jeudi": resolves to nothing
};

enum class DayPart : std::uint8_t { none, dawn, morning, afternoon, evening, night };

/// Which third of a month or week: "début mars", "mi-mars", "fin mars".
enum class Third : std::uint8_t { whole, first, middle, last };

/// One end of a date as written; what is absent is nullopt. Months 1-12, weekdays 1 (Monday) - 7.
struct DayWords {
    std::optional<int> weekday;
    std::optional<int> day;
    std::optional<int> month;
    std::optional<int> year;
    friend bool operator==(const DayWords&, const DayWords&) = default;
};

struct TimeMention {
    std::size_t first = 0;  ///< tokens [first, last)
    std::size_t last = 0;
    TimeKind kind = TimeKind::date;
    DayWords start;
    std::optional<DayWords> end;  ///< "entre jeudi 25 et vendredi 26", "du 12 au 13 mars"
    int amount = 0;               ///< see TimeKind; for a weekday, weeks from that of publication,
                                  ///< for a date or month without a year, years from its year
    DayPart part = DayPart::none;
    Third third = Third::whole;
    bool earlier = false;     ///< "jeudi dernier": not the day of publication itself
    bool about = false;       ///< "around 12 March"
    bool future = false;      ///< "mardi prochain", "demain"
    bool standing = false;    ///< "depuis ...": has lasted since, not happened then
    bool background = false;  ///< history or habit by its form: a bare year, "il y a trois ans"
    bool leans = false;  ///< "une semaine après l'attaque": the day of what is named behind it

    friend bool operator==(const TimeMention&, const TimeMention&) = default;
};

class TimeWords;

/// All mentions in the order of the text; they never overlap. Linear in the tokens.
std::vector<TimeMention> time_mentions(const text::Tokens& tokens,
                                       const TimeWords& words,
                                       Language language);

/// What a mention is resolved against.
struct Reference {
    text::Day published;
    std::optional<text::DateRange> previous;  ///< the last event date in the text before it
};

/// The tense of the verb that the mention stands with.
enum class TenseHint : std::uint8_t { past, future };

/// The days meant, or nothing: a time of day, habit, or a date that does not exist. A "standing"
/// mention resolves to the day that it began.
std::optional<text::DateRange> resolve(const TimeMention& mention,
                                       const Reference& reference,
                                       TenseHint tense = TenseHint::past);

/// Ended more than 31 days before publication: history, not news.
bool is_background(const text::DateRange& range, text::Day published);

}  // namespace vigie::extractors
