#include "extractors/discourse/when/settled_leans.h"

#include <algorithm>

#include "extractors/discourse/when/days_of_events.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
void settle_opening_lean(std::span<SentenceTime> times,
                         const text::Sentence& sentence,
                         bool told_before) {
    if (times.empty() || !times.front().mention->leans || !times.front().range ||
        times.front().mention->first != sentence.first)
        return;
    const bool dated = std::any_of(times.begin() + 1, times.end(), is_of_one_day);
    if (told_before || dated) return times.front().range.reset();
    // « Trois jours après l'attaque, l'armée a reconnu (lundi) »: counted from when it was told
    const TimeMention& lean = *times.front().mention;
    const auto told = std::find_if(times.begin() + 1, times.end(), [](const SentenceTime& time) {
        return time.use == TimeUse::told && time.range && time.range->precision == 1;
    });
    if (told == times.end() || lean.kind != TimeKind::same_day || lean.amount >= 0) return;
    const text::Day day = told->range->from + std::chrono::days{lean.amount};
    times.front().range->from = times.front().range->to = day;
}

void settle_lean_on_dated(std::span<SentenceTime> times, const Reading& reading) {
    constexpr std::size_t reach = 9;  // tokens that name the deed
    for (std::size_t i = 0; i + 1 < times.size(); ++i) {
        SentenceTime& lean = times[i];
        const SentenceTime& day = times[i + 1];
        if (!lean.mention->leans || !lean.range || !day.dates_event() ||
            day.range->precision != 1 || day.mention->first - lean.mention->last > reach)
            continue;
        bool apart = false;
        for (std::size_t at = lean.mention->last; at < day.mention->first; ++at)
            apart |= one_of(reading.word(at), {",", ";", "et", "and"});
        if (!apart) lean.range = day.range;
    }
}

void settle_avenged(std::span<SentenceTime> times, const Reading& reading) {
    constexpr std::size_t reach = 14;  // "response to an attack on their checkpoint in Ber"
    static const WordSet parts(", ; :");
    for (std::size_t i = 1; i < times.size(); ++i) {
        const TimeMention& mention = *times[i].mention;
        if (mention.kind != TimeKind::same_day || mention.amount >= 0 ||
            !times[i - 1].dates_event())
            continue;
        const std::size_t from =
            std::max(times[i - 1].mention->last, mention.first - std::min(mention.first, reach));
        for (std::size_t at = mention.first; at > from; --at) {
            const text::Word word = reading.word(at - 1);
            if (parts.contains(word)) break;
            if (revenge_words().contains(word)) times[i].use = TimeUse::aside;
        }
    }
}

}  // namespace vigie::extractors
