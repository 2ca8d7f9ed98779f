// What days a mention means. A weekday is the last such day up to publication; a date without a
// year the last such date up to the day after it (an outlet's clock may run ahead of UTC).
#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "extractors/times/time.h"

namespace vigie::extractors {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;
using text::DateRange;
using text::Day;

constexpr int history_days = 31;

enum class Toward : std::uint8_t { past, future };

DateRange one(Day at) {
    return {at, at, 1};
}

/// 1 the day or a night, 2 up to a week, 3 longer.
DateRange spanning(Day from, Day to) {
    const auto length = (to - from).count();
    return {from, to, length <= 1 ? 1 : length <= 7 ? 2 : 3};
}

int weekday_of(Day at) {
    return static_cast<int>(weekday(at).iso_encoding());
}

/// The last day of that weekday up to `limit`, or the first from it.
Day weekday_near(int wanted, Day limit, Toward toward) {
    const int back = (weekday_of(limit) - wanted + 7) % 7;
    return toward == Toward::past ? limit - days(back) : limit + days((7 - back) % 7);
}

std::optional<Day> calendar_day(int in_year, int in_month, int on_day) {
    const year_month_day date{
        year(in_year), month(static_cast<unsigned>(in_month)), day(static_cast<unsigned>(on_day))};
    if (!date.ok()) return std::nullopt;
    return Day(date);
}

/// The last "28 October" up to `limit`, or the first from it. 29 February looks 8 years far.
std::optional<Day> date_near(int in_month, int on_day, Day limit, Toward toward) {
    const int start = static_cast<int>(year_month_day(limit).year());
    const int step = toward == Toward::past ? -1 : 1;
    for (int tries = 0, at = start; tries <= 8; ++tries, at += step) {
        const auto found = calendar_day(at, in_month, on_day);
        if (found && (toward == Toward::past ? *found <= limit : *found >= limit)) return found;
    }
    return std::nullopt;
}

/// The last day numbered `on_day` up to `limit`, or the first from it.
std::optional<Day> numbered_day_near(int on_day, Day limit, Toward toward) {
    const year_month_day date(limit);
    year_month at = date.year() / date.month();
    for (int tries = 0; tries <= 12; ++tries) {
        const auto found = calendar_day(static_cast<int>(at.year()),
                                        static_cast<int>(static_cast<unsigned>(at.month())),
                                        on_day);
        if (found && (toward == Toward::past ? *found <= limit : *found >= limit)) return found;
        at += toward == Toward::past ? months(-1) : months(1);
    }
    return std::nullopt;
}

/// The calendar day of the words, its weekday left out; `limit` bounds what they leave open.
std::optional<Day> calendar_of(const DayWords& words, Day limit, Toward toward) {
    if (!words.day) {
        if (!words.weekday) return std::nullopt;
        return weekday_near(*words.weekday, limit, toward);
    }
    if (!words.month) return numbered_day_near(*words.day, limit, toward);
    if (words.year) return calendar_day(*words.year, *words.month, *words.day);
    return date_near(*words.month, *words.day, limit, toward);
}

/// Weekday and day number clash: publication says which is the slip. Both within the last week
/// are kept as an interval.
DateRange settle_clash(Day numbered, Day named, Day published, bool year_given) {
    const auto age = (published - numbered).count();
    const bool past = age >= 0;
    if (!past || (age > history_days && !year_given)) return one(named);
    if (age > 7) return one(numbered);
    return spanning(std::min(numbered, named), std::max(numbered, named));
}

std::optional<DateRange> date_range(const DayWords& words, Day published, Toward toward) {
    const Day limit = toward == Toward::past ? published + days(1) : published;
    const auto numbered = calendar_of(words, limit, toward);
    if (!numbered) {  // "31 février jeudi": the weekday may still say it
        if (words.day && words.weekday) return one(weekday_near(*words.weekday, published, toward));
        return std::nullopt;
    }
    if (!words.weekday || weekday_of(*numbered) == *words.weekday) return one(*numbered);
    if (toward == Toward::future) return one(*numbered);
    if (words.year && words.month) {  // "vendredi 26 décembre 2024" in December 2025
        const auto this_year = date_near(*words.month, *words.day, limit, toward);
        if (this_year && weekday_of(*this_year) == *words.weekday) return one(*this_year);
    }
    const Day named = weekday_near(*words.weekday, published, toward);
    return settle_clash(*numbered, named, published, words.year.has_value());
}

/// "du 30 septembre au 1er octobre": the end first, then the last such start before it.
std::optional<DateRange> span_range(const TimeMention& mention, Day published, Toward toward) {
    const DayWords& end_words = *mention.end;
    const bool dated = end_words.day.has_value();
    std::optional<DateRange> end;
    if (dated) {
        end = date_range(end_words, published, toward);
    } else {
        end = one(weekday_near(end_words.weekday.value_or(1), published, toward));
    }
    if (!end) return std::nullopt;
    const auto start = calendar_of(mention.start, end->to, Toward::past);
    if (!start || *start > end->to || end->to - *start > days(366)) return end;
    return spanning(*start, end->to);
}

std::optional<DateRange> weekday_range(const TimeMention& mention, Day published, Toward toward) {
    const int wanted = mention.start.weekday.value_or(1);
    if (mention.amount != 0) {
        const Day monday = published - days(weekday_of(published) - 1);
        return one(monday + days(7 * mention.amount + wanted - 1));
    }
    Day found = weekday_near(wanted, published, toward);
    if (toward == Toward::past && mention.earlier && found == published) found -= days(7);
    if (toward == Toward::future && mention.future && found == published) found += days(7);
    return one(found);
}

DateRange days_range(const TimeMention& mention, Day published) {
    const Day at = published + days(mention.amount);
    if (mention.part == DayPart::night && mention.amount == -1) return {at, published, 1};
    // « il y a une dizaine de jours »: two weeks at most, a week at least
    const days slack(std::abs(mention.amount) * 2 / 5);
    if (mention.about && mention.amount < 0) return {at - slack, at + slack, 2};
    return one(at);
}

/// Saturday and Sunday before publication; on a Sunday (or Saturday) those running.
DateRange weekend_range(const TimeMention& mention, Day published) {
    const Day saturday = weekday_near(6, published, Toward::past) + days(7 * mention.amount);
    return {saturday, saturday + days(1), 2};
}

/// What has run so far: nothing that happened lies behind publication.
DateRange up_to(DateRange range, Day published) {
    if (range.from <= published) range.to = std::min(range.to, published);
    return range;
}

/// "Earlier this week" is over; "this week" may be today.
DateRange so_far(DateRange range, const TimeMention& mention, Day published) {
    const bool over = mention.earlier && range.from < published;
    return up_to(range, over ? published - days(1) : published);
}

/// "week of 12 March": the seven days from it, as far as they have run.
std::optional<DateRange> week_from(const DayWords& first, Day published) {
    const auto range = date_range(first, published, Toward::past);
    if (!range) return std::nullopt;
    return up_to({range->from, range->from + days(6), 2}, published);
}

std::optional<DateRange> weeks_range(const TimeMention& mention, Day published) {
    if (mention.start.day) return week_from(mention.start, published);
    const Day monday = published - days(weekday_of(published) - 1) + days(7 * mention.amount);
    DateRange range{monday, monday + days(6), 2};
    if (mention.third == Third::first) range.to = monday + days(2);
    if (mention.third == Third::middle) range = {monday + days(2), monday + days(3), 2};
    if (mention.third == Third::last) range.from = monday + days(3);
    // « tués en milieu de semaine », told on a Monday: of the week before
    if (mention.amount == 0 && range.from > published)
        range = {range.from - days(7), range.to - days(7), 2};
    return so_far(range, mention, published);
}

DateRange month_range(year_month at, Third third) {
    const Day first(at / day(1));
    const Day last(at / std::chrono::last);
    switch (third) {
        case Third::first:
            return {first, first + days(9), 3};
        case Third::middle:
            return {first + days(10), first + days(19), 3};
        case Third::last:
            return {first + days(20), last, 3};
        case Third::whole:
            break;
    }
    return {first, last, 3};
}

year_month month_of(Day at) {
    const year_month_day date(at);
    return date.year() / date.month();
}

/// The last such month that has begun, or the next one to end.
DateRange named_month_range(const TimeMention& mention, Day published, Toward toward) {
    const month named(static_cast<unsigned>(mention.start.month.value_or(1)));
    const year current = year_month_day(published).year();
    if (mention.start.year) {
        const DateRange range = month_range(year(*mention.start.year) / named, mention.third);
        return up_to(range, published);
    }
    const DateRange range = month_range(current / named, mention.third);
    if (toward == Toward::future) {
        return range.to >= published
                   ? range
                   : month_range((current + std::chrono::years(1)) / named, mention.third);
    }
    const bool begun = range.from <= published;
    const bool running = begun && range.to >= published && mention.third == Third::whole;
    if (begun && !(running && mention.earlier)) return up_to(range, published);
    return month_range((current - std::chrono::years(1)) / named, mention.third);
}

DateRange year_range(int in_year, Day published) {
    const year at(in_year);
    return up_to({Day(at / 1 / 1), Day(at / 12 / 31), 3}, published);
}

/// "A few days earlier": some day of the week before.
DateRange week_before(const TimeMention& mention, const Reference& reference) {
    const Day base = reference.previous ? reference.previous->from : reference.published;
    return {base + days(mention.amount), base - days(1), 2};
}

std::optional<DateRange> same_day_range(const TimeMention& mention, const Reference& reference) {
    constexpr int week = 7;
    if (mention.about && mention.amount == -week) return week_before(mention, reference);
    if (reference.previous) {
        const Day base = mention.amount < 0 ? reference.previous->from : reference.previous->to;
        if (mention.amount != 0) return one(base + days(mention.amount));
        return reference.previous;
    }
    if (mention.amount >= 0) return std::nullopt;
    return one(reference.published + days(mention.amount));  // "la veille" opens many leads
}

DateRange recent_range(const TimeMention& mention, Day published) {
    const int precision = mention.amount <= 1 ? 1 : mention.amount <= 7 ? 2 : 3;
    return {published - days(mention.amount), published, precision};
}

std::optional<DateRange> relative_range(const TimeMention& mention, const Reference& reference) {
    const Day published = reference.published;
    switch (mention.kind) {
        case TimeKind::days:
            return days_range(mention, published);
        case TimeKind::weekend:
            return weekend_range(mention, published);
        case TimeKind::weeks:
            return weeks_range(mention, published);
        case TimeKind::months:
            return so_far(month_range(month_of(published) + months(mention.amount), mention.third),
                          mention,
                          published);
        case TimeKind::years:
            return year_range(static_cast<int>(year_month_day(published).year()) + mention.amount,
                              published);
        case TimeKind::recent:
            return recent_range(mention, published);
        case TimeKind::same_day:
            return same_day_range(mention, reference);
        default:
            return std::nullopt;
    }
}

std::optional<DateRange> meant(const TimeMention& mention,
                               const Reference& reference,
                               Toward toward) {
    const Day published = reference.published;
    switch (mention.kind) {
        case TimeKind::date:
            if (mention.end) return span_range(mention, published, toward);
            return date_range(mention.start, published, toward);
        case TimeKind::weekday:
            if (mention.end) return span_range(mention, published, toward);
            return weekday_range(mention, published, toward);
        case TimeKind::month:
            return named_month_range(mention, published, toward);
        case TimeKind::year:
            return year_range(mention.start.year.value_or(0), published);
        default:
            return relative_range(mention, reference);
    }
}

/// "in April last year": with the year that its words mean.
TimeMention with_year(TimeMention mention, Day published) {
    const bool dated = mention.kind == TimeKind::date || mention.kind == TimeKind::month;
    if (!dated || mention.amount == 0) return mention;
    DayWords& words = mention.end ? *mention.end : mention.start;
    words.year = static_cast<int>(year_month_day(published).year()) + mention.amount;
    return mention;
}

}  // namespace

std::optional<DateRange> resolve(const TimeMention& mention,
                                 const Reference& reference,
                                 TenseHint tense) {
    const TimeMention dated = with_year(mention, reference.published);
    const bool ahead = dated.future || (tense == TenseHint::future && !dated.earlier);
    auto range = meant(dated, reference, ahead ? Toward::future : Toward::past);
    if (range && dated.about) range->precision = std::max(range->precision, 2);
    return range;
}

bool is_background(const DateRange& range, Day published) {
    return published - range.to > days(history_days);
}

}  // namespace vigie::extractors
