#include "extractors/discourse/when/days_listed.h"

#include <algorithm>
#include <chrono>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool ends_list(const Reading& reading, const SentenceTime& day) {
    return one_of(reading.word(day.mention->last), {"et", "and"});
}

/// Does only a comma, "et" or "and" stand between the day and the next?
bool is_listed(const Reading& reading, const SentenceTime& day, const SentenceTime& next) {
    return day.dates_event() && next.dates_event() &&
           day.mention->last + 1 == next.mention->first &&
           (ends_list(reading, day) || reading.word(day.mention->last) == ",");
}

/// "éclaté samedi, se sont poursuivis dimanche": does the deed go on to the day behind?
bool goes_on(const Reading& reading, const SentenceTime& day, const SentenceTime& next) {
    static const WordSet on(
        "poursuivi poursuivis poursuivie poursuivies poursuivent continue continues continued "
        "continuent prolonge prolonges prolongee resumed lasted");
    if (!day.dates_event() || !next.dates_event() || next.range->from < day.range->to ||
        next.range->precision > 1)
        return false;
    for (std::size_t at = day.mention->last; at < next.mention->first; ++at) {
        if (on.contains(reading.word(at))) return true;
    }
    return false;
}

/// From the first of the days to the last. On a Tuesday, "mardi, mercredi et jeudi" are those of
/// the week before.
text::DateRange all_of(std::span<const SentenceTime> days) {
    constexpr std::chrono::days week{7};
    text::DateRange all = *days.back().range;
    const text::Day end = all.to;
    for (const SentenceTime& time : days) {
        text::DateRange day = *time.range;
        if (day.from > end) day = {day.from - week, day.to - week, day.precision};
        all = {std::min(all.from, day.from), std::max(all.to, day.to), 2};
    }
    return all;
}

}  // namespace

std::optional<text::DateRange> with_days_beside(const Reading& reading,
                                                std::span<const SentenceTime> times,
                                                const SentenceTime& time) {
    std::size_t first = static_cast<std::size_t>(&time - times.data());
    std::size_t last = first;
    bool joined = false;  // a list ends with "et" and its last day
    for (; last + 1 < times.size() && is_listed(reading, times[last], times[last + 1]); ++last)
        joined |= ends_list(reading, times[last]);
    for (; first > 0 && is_listed(reading, times[first - 1], times[first]); --first)
        joined |= ends_list(reading, times[first - 1]);
    if (joined) return all_of(times.subspan(first, last + 1 - first));
    if (first + 1 < times.size() && goes_on(reading, times[first], times[first + 1]))
        return text::DateRange{time.range->from, times[first + 1].range->to, 2};
    return time.range;
}

}  // namespace vigie::extractors
