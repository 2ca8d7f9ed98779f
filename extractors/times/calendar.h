// The calendar's words and the dates written in digits alone.
#pragma once

#include <optional>

#include "extractors/language.h"
#include "extractors/times/time.h"
#include "extractors/words/word_index.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// 1 to 12 for a folded month name or its abbreviation ("sept", "oct"); 0 = no month.
int month_named(text::Word word, Language language);

/// All folded names of months and weekdays with their abbreviations.
const WordIndex& month_words(Language language);
const WordIndex& weekday_words(Language language);

/// The month named at `token`, or 0. "may", "march" and short forms need a capital, and "may" a
/// number or a preposition beside it, for they are also verbs.
int month_at(const text::Tokens& tokens, std::size_t token, Language language);

/// 1 (Monday) to 7 for the weekday named at `token`, or 0; "sat", "sun", "mon" need a capital.
int weekday_at(const text::Tokens& tokens, std::size_t token, Language language);

/// The whole number of a token of digits ("05" is 5), if below a million.
std::optional<int> digits_at(const text::Tokens& tokens, std::size_t token);

/// Four digits from 1900 to 2100; from 1700 on where they count nothing.
std::optional<int> year_at(const text::Tokens& tokens, std::size_t token);

struct NumericDate {
    std::size_t last = 0;
    DayWords day;
};

/// "2025-10-28", "28/10/2025", "28-10-2025", "28.10.2025"; day before month unless that is no date.
std::optional<NumericDate> numeric_date_at(const text::Tokens& tokens, std::size_t token);

}  // namespace vigie::extractors
