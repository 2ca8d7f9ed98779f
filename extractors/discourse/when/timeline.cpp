#include "extractors/discourse/when/timeline.h"

#include <algorithm>

#include "extractors/discourse/when/around_times.h"
#include "extractors/discourse/when/begun_then.h"
#include "extractors/discourse/when/days_of_events.h"
#include "extractors/discourse/when/named_days.h"
#include "extractors/discourse/when/pointing_back.h"
#include "extractors/discourse/when/quoted_days.h"
#include "extractors/discourse/when/settled_leans.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "Perth, (21 May)." and not « L'incident s'est déroulé vendredi (3 décembre). »
bool stands_behind_place(const Reading& reading,
                         const text::Sentence& span,
                         const TimeMention& mention) {
    constexpr std::uint32_t lead = 6;
    if (mention.first <= span.first || mention.first - span.first > lead) return false;
    if (!mentions_in(reading, Kind::trigger, span.first, mention.first).empty()) return false;
    for (std::size_t at = span.first; at < mention.first; ++at) {
        if (tells_happening(reading.word(at))) return false;
    }
    return reading.token(span.first).capital;
}

/// "lundi 2 février 2026" alone on a line at the top, "BAMAKO, 3 mars (AFP) -": the page's own day.
/// The same line further down, or with an older day, heads what happened then.
bool is_dateline(const Reading& reading,
                 std::size_t index,
                 const SentenceTime& time,
                 const std::optional<text::Day>& published) {
    constexpr std::size_t top = 4;
    const text::Sentence& span = reading.sentences[index];
    const TimeMention& mention = *time.mention;
    if (time.use != TimeUse::event || index >= top) return false;
    if (mention.kind != TimeKind::date && mention.kind != TimeKind::weekday) return false;
    if (published && time.range && *published - time.range->to > std::chrono::days(1)) return false;
    if (mention.first <= span.first + 1 && mention.last + 1 >= span.last) return true;
    const bool names_place =
        mention.kind == TimeKind::date && stands_behind_place(reading, span, mention);
    const bool alone = mention.last + 1 >= span.last;  // "Perth, 21 May."
    // « Gossi, 09/03 : attaque contre un poste »: a note's head
    const auto end = static_cast<std::uint32_t>(mention.last);
    if (reading.word(end) == ":" && !mentions_in(reading, Kind::trigger, end, end + 3).empty())
        return names_place && reading.token(span.first).all_capitals;
    return names_place && (alone || one_of(reading.word(mention.last), {"(", "-", ":"}));
}

/// The days that a title names for the whole text: more than a few, no more than two weeks.
std::optional<text::DateRange> covered_by_title(const Reading& reading,
                                                std::span<const SentenceTime> title) {
    if (!reading.has_title()) return std::nullopt;
    for (const SentenceTime& time : title) {
        if (!time.range || time.mention->kind != TimeKind::date) continue;
        const auto length = (time.range->to - time.range->from).count();
        if (length >= 4 && length <= 14) return time.range;
    }
    return std::nullopt;
}

std::optional<text::DateRange> range_of(const TimeMention& mention,
                                        const std::optional<text::Day>& published,
                                        const std::optional<text::DateRange>& last) {
    if (published) return resolve(mention, {*published, last});
    const bool absolute = mention.kind == TimeKind::date && mention.start.year.has_value();
    return absolute ? resolve(mention, {text::Day{}, last}) : std::nullopt;
}

TimeUse use_of(const SentenceTime& time,
               const AroundTimes& around,
               const std::optional<text::Day>& published) {
    const TimeMention& mention = *time.mention;
    const bool old = time.range && published && is_background(*time.range, *published);
    if (old || mention.background || mention.kind == TimeKind::background)
        return mention.leans ? TimeUse::recalls : TimeUse::past;
    return mention.standing ? TimeUse::since : around.use_of(mention);
}

/// "During Sunday, and (overnight)": the night of the day before it, not of when the text came out.
bool is_night_of_day(const Reading& reading,
                     const SentenceTime& time,
                     std::span<const SentenceTime> before) {
    return reading.word(time.mention->first) == "overnight" && !before.empty() &&
           time.mention->kind == TimeKind::days && before.back().dates_event() &&
           before.back().range && before.back().range->precision == 1 &&
           before.back().mention->part == DayPart::none;
}

/// « Voilà un mois (et demi) que Ber est encerclé », « Cela fait dix jours que »: since then.
bool counts_till_now(const Reading& reading, const TimeMention& time) {
    const bool opens = one_of(reading.word(time.first), {"voila", "voici"}) ||
                       (time.first > 0 && one_of(reading.word(time.first - 1), {"fait", "voila"}));
    const bool half = one_of(reading.word(time.last + 1), {"demi", "demie"});
    return opens && one_of(reading.word(time.last + (half ? 2 : 0)), {"que", "qu'"});
}

/// "this week", "last week" are the week that the title covers, when it covers one.
SentenceTime read_time(const TimeMention& mention,
                       const AroundTimes& around,
                       const std::optional<text::Day>& published,
                       const std::optional<text::DateRange>& last,
                       const std::optional<text::DateRange>& covered) {
    SentenceTime time{&mention, range_of(mention, published, last), TimeUse::event};
    const bool week = mention.kind == TimeKind::weeks && !mention.earlier && !mention.background &&
                      (mention.amount == 0 || mention.amount == -1);
    if (covered && week) time.range = covered;
    if (time.range && around.is_citation(mention)) {
        constexpr auto lag = std::chrono::days{3};  // what was written of is a few days old
        time.range = covered.value_or(text::DateRange{time.range->from - lag, time.range->to, 2});
    }
    time.use = use_of(time, around, published);
    return time;
}

/// « Mercredi, les autorités ont annoncé sept morts supplémentaires »: the dead of an earlier day.
bool revises_toll(const Reading& reading, const text::Sentence& sentence) {
    static const WordSet more(
        "supplementaires supplementaire additional alourdi alourdissant rehausse risen");
    return has_word(reading, sentence.first, sentence.last, more);
}

/// Where another day follows in the sentence, or more dead are told of, a day at the head may be
/// the announcement's.
void settle_head(std::span<SentenceTime> times, const AroundTimes& around, bool more_dead) {
    if (times.empty() || !times.front().dates_event()) return;
    if (more_dead && around.heads_telling(*times.front().mention))
        times.front().use = TimeUse::told;
    const bool another = std::any_of(times.begin() + 1, times.end(), [&](const SentenceTime& time) {
        return time.dates_event() && time.range != times.front().range;
    });
    const TimeMention& head = *times.front().mention;
    if (another && (around.heads_telling(head) || around.is_of_announcement(head)))
        times.front().use = TimeUse::told;
}

/// "said on Friday that it killed … on Wednesday": the Wednesday before that Friday.
void settle_before_telling(std::span<SentenceTime> times) {
    for (const SentenceTime& told : times) {
        // "kidnapped on 12 June said they had been freed on Monday": no day of the telling
        if (told.use != TimeUse::told || !told.range || told.mention->kind != TimeKind::weekday)
            continue;
        for (SentenceTime& time : times) {
            const TimeMention& mention = *time.mention;
            const bool weekday = mention.kind == TimeKind::weekday && mention.amount == 0 &&
                                 !mention.future && !mention.end;
            if (!weekday || time.use == TimeUse::told || !time.range ||
                time.range->from <= told.range->to)
                continue;
            time.range->from -= std::chrono::days{7};
            time.range->to -= std::chrono::days{7};
        }
    }
}

/// « … à Gao, ville reprise le 26 janvier. La veille, »: the eve of the news, not of that day.
bool stands_long_before(const std::optional<text::DateRange>& last,
                        const std::optional<text::DateRange>& news) {
    constexpr auto week = std::chrono::days{7};
    return last && news && last->to + week < news->from;
}

/// « Le 6, l'armée a détruit un refuge. (Deux jours plus tard) », within a month of the news: it
/// goes on from there.
bool goes_on_from(const TimeMention& time,
                  const std::optional<text::DateRange>& last,
                  const std::optional<text::DateRange>& news) {
    constexpr auto month = std::chrono::days{31};
    return time.amount > 0 && last && news && last->to + month >= news->from;
}

/// The day that "that day" or "the day before" is counted from: « … affrontements qui avaient eu
/// lieu jeudi. (Ce jour-là), » is of the one just named, even aside.
const std::optional<text::DateRange>& leant_on(const TimeMention& time,
                                               const text::Sentence& sentence,
                                               const NamedDays& days) {
    // « … visé le 28 février. Selon un élu, … . À Ber, un notable a été enlevé le même soir »
    const bool stale = time.kind == TimeKind::same_day && !days.is_fresh() &&
                       stands_long_before(days.last(), days.news());
    if (stale) return days.news();
    if (time.kind != TimeKind::same_day || time.first > sentence.first + 1) return days.last();
    if (time.amount == 0) return days.named();
    if (goes_on_from(time, days.last(), days.news())) return days.last();
    return stands_long_before(days.last(), days.news()) ? days.news() : days.last();
}

/// What the words around a day, or the day before it in the sentence, make of its range.
void set_right(SentenceTime& time,
               const Reading& reading,
               const NamedDays& days,
               std::span<const SentenceTime> before) {
    const TimeMention& mention = *time.mention;
    auto day = day_of_quotation(reading, time, days.last());
    if (!day) day = day_of_quotation(reading, time, days.news());
    if (day) time.range = day;
    // "an attack at Boni on the same day as another one": which day that was is told later
    if (mention.kind == TimeKind::same_day && one_of(reading.word(mention.last), {"as", "que"}))
        time.range.reset();
    if (is_night_of_day(reading, time, before)) {
        const text::Day eve = before.back().range->to;
        time.range = text::DateRange{eve, eve + std::chrono::days{1}, 1};
    }
    if (time.use == TimeUse::event && counts_till_now(reading, mention)) time.use = TimeUse::since;
}

/// "On 4 March …. RFI (5 March) gives four dead": when it was written of, where the paragraph has
/// told the day of the deed.
bool is_cited_beside_day(const Reading& reading,
                         const SentenceTime& time,
                         const AroundTimes& around,
                         std::span<const SentenceTime> before) {
    if (!around.is_citation(*time.mention)) return false;
    const auto paragraph_of = [&](const SentenceTime& one) {
        return reading.sentences[reading.sentence_of(one.mention->first)].paragraph;
    };
    return std::any_of(before.begin(), before.end(), [&](const SentenceTime& one) {
        return one.dates_event() && one.range && paragraph_of(one) == paragraph_of(time);
    });
}

/// A month that the text named, and the sentence it did so in.
struct NamedMonth {
    std::chrono::year_month month;
    std::size_t sentence = 0;
};

std::chrono::year_month month_of(text::Day day) {
    const std::chrono::year_month_day date{day};
    return date.year() / date.month();
}

/// The month that the text has named last when the time was told.
std::optional<NamedMonth> month_named(const SentenceTime& time,
                                      std::size_t sentence,
                                      const std::optional<NamedMonth>& before) {
    const TimeMention& mention = *time.mention;
    const bool named = mention.kind == TimeKind::date || mention.kind == TimeKind::month;
    if (!named || !mention.start.month || !time.range) return before;
    return NamedMonth{month_of(time.range->from), sentence};
}

/// "... in January. A militia had killed 13 at the start of (the month)": of the month named
/// before, not of that in which the text came out. « ce mois-ci » is that one.
void set_in_month(SentenceTime& time,
                  const Reading& reading,
                  const std::optional<NamedMonth>& named,
                  const std::optional<text::Day>& published) {
    const TimeMention& mention = *time.mention;
    const bool month = mention.kind == TimeKind::months && mention.amount == 0 && time.range;
    constexpr std::size_t reach = 2;  // sentences
    if (!month || !named || !published || named->month == month_of(*published) ||
        reading.sentence_of(mention.first) - named->sentence > reach)
        return;
    bool pointed = false;
    for (std::size_t at = mention.first; at < mention.last; ++at)
        pointed |= one_of(reading.word(at), {"this", "ce", "current", "courant", "cours"});
    if (pointed) return;
    const text::Day first{named->month / 1};
    const text::Day last{named->month / std::chrono::last};
    constexpr std::chrono::days third{9};
    time.range = text::DateRange{mention.third == Third::last ? last - third : first,
                                 mention.third == Third::first ? first + third : last,
                                 3};
    if (is_background(*time.range, *published)) time.use = TimeUse::past;
}

/// A time that reaches out of its sentence, or says only since when.
bool is_passed_over(const Reading& reading, const text::Sentence& span, const TimeMention& time) {
    return time.first < span.first || time.last > span.last ||
           tells_since_when(reading, span, time);
}

}  // namespace

Timeline::Timeline(const Reading& reading,
                   const Lexicon& lexicon,
                   const std::optional<text::Day>& published) {
    NamedDays days;
    Headings headings;
    std::optional<NamedMonth> month;
    PointingBack pointing(reading, published);
    auto next = reading.times.begin();
    for (std::size_t index = 0; index < reading.sentences.size(); ++index) {
        const text::Sentence& sentence = reading.sentences[index];
        const AroundTimes around(reading, lexicon, sentence);
        const std::size_t begin = times_.size();
        const bool told_before = days.last().has_value();
        days.begin_sentence();
        for (; next != reading.times.end() && next->first < sentence.last; ++next) {
            if (is_passed_over(reading, sentence, *next)) continue;
            const auto& last = leant_on(*next, sentence, days);
            SentenceTime time = read_time(*next, around, published, last, covered_);
            set_right(time, reading, days, std::span(times_).subspan(begin));
            set_in_month(time, reading, month, published);
            pointing.set(time, index);
            month = month_named(time, index, month);
            if (is_dateline(reading, index, time, published) ||
                is_cited_beside_day(reading, time, around, times_))
                time.use = TimeUse::told;
            days.note(time);
            times_.push_back(time);
        }
        const auto own = std::span(times_).subspan(begin);
        settle_head(own, around, !own.empty() && revises_toll(reading, sentence));
        settle_before_telling(own);
        settle_quoted(own, reading);
        settle_lean_on_dated(own, reading);
        settle_opening_lean(own, sentence, told_before);
        settle_avenged(own, reading);
        days.end_sentence(own);
        if (index == 0) covered_ = covered_by_title(reading, times_);
        ends_.push_back(times_.size());
        headings.note(reading, sentence, own);
        headings_.push_back(headings.day());
    }
}

std::span<const SentenceTime> Timeline::in(std::size_t sentence) const {
    const std::size_t end = ends_[sentence];
    const std::size_t begin = sentence == 0 ? 0 : ends_.data()[sentence - 1];
    return {times_.data() + begin, end - begin};
}

}  // namespace vigie::extractors
