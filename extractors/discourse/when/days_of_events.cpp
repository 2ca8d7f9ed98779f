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

}  // namespace vigie::extractors
