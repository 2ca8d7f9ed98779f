#include "extractors/discourse/joining/history.h"

#include <algorithm>

#include "extractors/discourse/joining/dropping.h"

namespace vigie::extractors {
namespace {

/// Does the time name days, a month or a year, and no length or habit?
bool is_named(const SentenceTime& time) {
    switch (time.mention->kind) {
        case TimeKind::background:
        case TimeKind::time_of_day:
            return false;
        default:
            return !time.mention->standing && !time.mention->leans;
    }
}

/// Is it the day or month of something long past?
bool is_old(const Scene& scene, const SentenceTime& time) {
    return time.use == TimeUse::past && scene.published &&
           (!time.range || is_background(*time.range, *scene.published));
}

/// Is the last time that the text named before the sentence long past? What the sentence itself
/// names was weighed with its words.
bool stands_behind_old_date(const Scene& scene, std::size_t sentence) {
    const auto own = scene.timeline.in(sentence);
    if (std::any_of(own.begin(), own.end(), is_named)) return false;
    for (std::size_t i = sentence; i-- > 0;) {
        const auto times = scene.timeline.in(i);
        const auto last = std::find_if(times.rbegin(), times.rend(), is_named);
        if (last != times.rend()) return is_old(scene, *last);
    }
    return false;
}

/// Is the text about the past: do two sentences before this one name it? One alone may stand beside
/// the news.
bool is_about_the_past(const Scene& scene, std::size_t sentence) {
    constexpr int enough = 2;
    int past = 0;
    for (std::size_t i = 0; i < sentence; ++i) {
        const auto times = scene.timeline.in(i);
        past += std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
            return (time.use == TimeUse::past || time.use == TimeUse::recalls) &&
                   !time.mention->standing;
        });
    }
    return past >= enough;
}

bool names_day_of_news(const Scene& scene, const Draft& draft) {
    return std::any_of(draft.sentences.begin(), draft.sentences.end(), [&](std::size_t sentence) {
        const auto times = scene.timeline.in(sentence);
        return std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
            return time.dates_event() || time.use == TimeUse::told;
        });
    });
}

/// "Gunmen killed six on Sunday in Boni. … in May 2023. Others burned a school in Kani": behind
/// news of a day the text goes back to it.
bool is_behind_news(const std::vector<Draft>& drafts, const Draft& draft) {
    return std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
        return other.own_date && other.words.front().first < draft.words.front().first;
    });
}

bool is_history(const Scene& scene, const std::vector<Draft>& drafts, const Draft& draft) {
    if (!is_undated(draft) || names_day_of_news(scene, draft) || is_behind_news(drafts, draft))
        return false;
    return std::all_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
        return stands_behind_old_date(scene, word.sentence) &&
               is_about_the_past(scene, word.sentence);
    });
}

}  // namespace

void leave_history(const Scene& scene, std::vector<Draft>& drafts, std::vector<Refusal>& refusals) {
    for (std::size_t at = drafts.size(); at > 0; --at) {
        if (!is_history(scene, drafts, drafts[at - 1])) continue;
        drop(scene, drafts, at - 1, refusals, "background: told behind a date long past");
    }
}

}  // namespace vigie::extractors
