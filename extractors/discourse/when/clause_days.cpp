#include "extractors/discourse/when/clause_days.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The day with the small words that lead to it: "on (Tuesday)", « le (lendemain) ».
std::uint32_t before_day(const Reading& reading, std::uint32_t day, std::uint32_t from) {
    std::uint32_t at = day;
    while (at > from && one_of(reading.word(at - 1), {"on", "le", "the"}))
        --at;
    return at;
}

/// "jeudi et vendredi": a day that ends a list of days opens nothing.
bool is_listed(const Reading& reading, std::uint32_t link) {
    return std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& other) {
        return other.last == link || other.last + 1 == link;
    });
}

/// « L'attaque a été suivie (mardi) de l'enlèvement », "was followed on (Tuesday) by".
bool is_followed_on(const Reading& reading, std::uint32_t day, std::uint32_t from) {
    return day > from &&
           one_of(reading.word(day - 1), {"suivi", "suivie", "suivis", "suivies", "followed"});
}

/// « et (six autres) vendredi », "and (six others) on Friday": where such words begin; `day` when
/// there are none.
std::uint32_t before_others(const Reading& reading, std::uint32_t day, std::uint32_t from) {
    if (day < from + 2 || !one_of(reading.word(day - 1), {"autres", "others", "more"})) return day;
    const bool counted = std::any_of(reading.quantities.begin(),
                                     reading.quantities.end(),
                                     [&](const Quantity& count) { return count.first + 2 == day; });
    return counted ? day - 2 : day;
}

}  // namespace

bool opens_next_deed(const Reading& reading,
                     const Clauses& clauses,
                     const Chunk& word,
                     const TimeMention& day) {
    static const WordSet links("et and puis then tandis while");
    const auto first = static_cast<std::uint32_t>(day.first);
    std::uint32_t start = before_day(reading, first, word.last);
    if (is_followed_on(reading, start, word.last)) return true;
    const std::uint32_t others = before_others(reading, start, word.last);
    const bool elliptic = others < start;
    start = others;
    if (start <= word.last || !links.contains(reading.word(start - 1))) return false;
    if (is_listed(reading, start - 1)) return false;
    if (elliptic) return true;
    // a deed told by a verb follows: the day is that one's
    return std::any_of(clauses.chunks.begin(), clauses.chunks.end(), [&](const Chunk& deed) {
        return is_trigger(deed) && deed.first >= day.last &&
               deed.verb.construction != Construction::nominal;
    });
}

namespace {

/// « Nous avons ce jour lancé la recherche, mais les terroristes ont (perdu) 15 hommes »: the day
/// of who speaks is that of what he said first.
bool is_todays_other_news(const Reading& reading, const Chunk& word, const TimeMention& day) {
    if (day.kind != TimeKind::days || day.amount != 0) return false;
    for (std::size_t at = day.last; at < word.first; ++at) {
        if (one_of(reading.word(at), {"mais", "but"})) return true;
    }
    return false;
}

}  // namespace

bool is_day_of_errand(const Reading& reading, const Chunk& word, const TimeMention& day) {
    constexpr std::size_t reach = 2;  // "on Sunday (to) retake"
    if (is_todays_other_news(reading, word, day)) return true;
    if (day.last > word.first || word.verb.construction == Construction::nominal) return false;
    if (word.verb.tense == Tense::present) return false;  // "to drive off those who (demand)"
    std::size_t at = day.last;
    const std::size_t near = at + reach;
    while (at < std::min<std::size_t>(near, word.first) &&
           !one_of(reading.word(at), {"to", "pour", "afin"}))
        ++at;
    if (at >= std::min<std::size_t>(near, word.first)) return false;
    for (++at; at < word.first; ++at) {
        if (one_of(reading.word(at), {";", ":"})) return false;
        if (one_of(reading.word(at), {"who", "that", "which", "qui"})) return true;
    }
    return false;
}

}  // namespace vigie::extractors
