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
    return time.use == TimeUse::past && time.range && scene.published &&
           is_background(*time.range, *scene.published);
}

/// Is the last time that the text named before the token long past?
bool stands_behind_old_date(const Scene& scene, std::size_t sentence, std::uint32_t token) {
    for (std::size_t i = sentence + 1; i-- > 0;) {
        const auto times = scene.timeline.in(i);
        for (std::size_t at = times.size(); at-- > 0;) {
            const SentenceTime& time = times[at];
            if (time.last() > token || !is_named(time)) continue;
            return is_old(scene, time);
        }
    }
    return false;
}

bool names_day_of_news(const Scene& scene, const Draft& draft) {
    return std::any_of(draft.sentences.begin(), draft.sentences.end(), [&](std::size_t sentence) {
        const auto times = scene.timeline.in(sentence);
        return std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
            return time.dates_event() || time.use == TimeUse::told;
        });
    });
}

bool is_history(const Scene& scene, const Draft& draft) {
    if (!is_undated(draft) || names_day_of_news(scene, draft)) return false;
    return std::all_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
        return stands_behind_old_date(scene, word.sentence, word.first);
    });
}

}  // namespace

void leave_history(const Scene& scene, std::vector<Draft>& drafts, std::vector<Refusal>& refusals) {
    for (std::size_t at = drafts.size(); at > 0; --at) {
        if (!is_history(scene, drafts[at - 1])) continue;
        drop(scene, drafts, at - 1, refusals, "background: told behind a date long past");
    }
}

}  // namespace vigie::extractors
