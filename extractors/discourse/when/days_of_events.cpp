#include "extractors/discourse/when/days_of_events.h"

#include <algorithm>

namespace vigie::extractors {

std::optional<text::DateRange> last_day_in(const Scene& scene, std::size_t sentence) {
    const auto times = scene.timeline.in(sentence);
    const auto found = std::find_if(
        times.rbegin(), times.rend(), [](const SentenceTime& time) { return time.dates_event(); });
    return found == times.rend() ? std::nullopt : found->range;
}

std::optional<text::DateRange> first_day_in(const Scene& scene, std::size_t sentence) {
    const auto times = scene.timeline.in(sentence);
    const auto found = std::find_if(
        times.begin(), times.end(), [](const SentenceTime& time) { return time.dates_event(); });
    return found == times.end() ? std::nullopt : found->range;
}

bool opens_sentence(const Scene& scene, std::size_t sentence, const TimeMention& mention) {
    return mention.first <= scene.reading.sentences[sentence].first + 1;
}

bool is_since_a_day(const Scene& scene, const SentenceTime& time) {
    constexpr std::chrono::days month{31};
    return time.use == TimeUse::since && time.range && time.range->precision == 1 &&
           scene.published && time.range->from <= *scene.published &&
           *scene.published - time.range->from <= month;
}

}  // namespace vigie::extractors
