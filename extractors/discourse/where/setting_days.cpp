// The day of what a sentence tells that names none, by the sentences around it.
#include <algorithm>
#include <chrono>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/when/days_of_events.h"
#include "extractors/discourse/where/place_of_news.h"
#include "extractors/discourse/where/setting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/other_news.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « Une mine a tué trois soldats, a annoncé dimanche l'armée. Mercredi dernier, un camp a été
/// attaqué »: does `next` begin with a day long before the one on which the sentence was said?
bool turns_back(const Scene& scene,
                std::size_t sentence,
                std::size_t next,
                const text::DateRange& day) {
    const auto own = scene.timeline.in(sentence);
    const auto times = scene.timeline.in(next);
    const bool heads =
        !times.empty() && times.front().mention->first <= scene.reading.sentences[next].first + 1;
    return heads && std::any_of(own.begin(), own.end(), [&](const SentenceTime& time) {
               return time.use == TimeUse::told && time.range &&
                      day.to + std::chrono::days{2} < time.range->from;
           });
}

/// « s'étaient déjà rassemblés mardi », "had already marched on Tuesday": what came before this.
bool goes_back_already(const Reading& reading, const text::Sentence& span) {
    static const WordSet already("deja already");
    if (!may_have(reading, span, already)) return false;
    for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
        if (already.contains(reading.word(at)) &&
            one_of(reading.word(at - 1), {"avait", "avaient", "etait", "etaient", "had"}))
            return true;
    }
    return false;
}

}  // namespace

std::optional<text::DateRange> Setting::day_near(std::size_t sentence) const {
    constexpr std::size_t reach = 3;
    if (auto day = day_back(sentence, sentence > reach ? sentence - reach : 0)) return day;
    const std::size_t end = std::min(sentence + reach, scene_.reading.sentences.size());
    for (std::size_t next = sentence + 1; next < end; ++next) {
        auto day = first_day_in(scene_, next);
        if (day && is_claimed_elsewhere(sentence, next)) return std::nullopt;
        if (day && turns_back(scene_, sentence, next, *day)) return std::nullopt;
        // « Une attaque a fait dix morts à Boni. Jeudi, l'armée a repéré un groupe à Kani »
        if (day && turns_to_scene(scene_, next, place_in(scene_, sentence))) return std::nullopt;
        // « réclame une enquête sur les morts survenues ce mois-ci »: no day of what came before
        const bool other = goes_back_already(scene_.reading, scene_.reading.sentences[next]) ||
                           (day && day->precision > 2);
        if (day && !other && !recalls(*day)) return day;
    }
    return std::nullopt;
}

/// "Il y a dix jours, deux roquettes étaient tombées": what the text goes on to recall is not the
/// day of what it is about.
bool Setting::recalls(const text::DateRange& day) const {
    constexpr auto news = std::chrono::days{7};
    return scene_.published && day.to + news < *scene_.published;
}

std::optional<text::DateRange> Setting::day_for(std::size_t sentence) const {
    if (opens_other_news(scene_.reading, scene_.reading.sentences[sentence])) return std::nullopt;
    if (const auto& week = scene_.timeline.covered()) {
        auto day = day_back(sentence, line_of(sentence));
        return day ? day : week;
    }
    if (auto day = day_near(sentence)) return day;
    if (auto day = day_back(sentence, 0)) return day;
    // a sentence's own days were weighed before
    return scene_.reading.has_title() && sentence > 0 ? last_day_in(scene_, 0) : std::nullopt;
}

std::size_t Setting::line_of(std::size_t sentence) const {
    const auto& sentences = scene_.reading.sentences;
    std::size_t first = sentence;
    while (first > 0 && sentences[first - 1].paragraph == sentences[sentence].paragraph)
        --first;
    return first;
}

std::optional<text::DateRange> Setting::day_back(std::size_t sentence, std::size_t to) const {
    const std::size_t body = scene_.reading.has_title() ? 1 : 0;
    for (std::size_t at = sentence; at > std::max(to, body); --at) {
        auto day = last_day_in(scene_, at - 1);
        if (day && is_claimed_elsewhere(sentence, at - 1)) return std::nullopt;
        if (day) return day;
    }
    return std::nullopt;
}

/// "On Tuesday, shells fell on Gao. On Thursday, JNIM claimed the capture of Soumpi": a sentence
/// with a day of its own, of another place than the other sentence, or of another cercle, whose day
/// is not that of this deed.
bool Setting::is_claimed_elsewhere(std::size_t sentence, std::size_t other) const {
    const auto times = scene_.timeline.in(sentence);
    const bool dated = std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
        return time.range && (time.use == TimeUse::told || time.use == TimeUse::event);
    });
    return are_set_apart(scene_, sentence, other) ||
           (dated && are_told_apart(scene_, sentence, other));
}

}  // namespace vigie::extractors
