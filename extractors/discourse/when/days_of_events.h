// The first and the last of a sentence's days that an event may have.
#pragma once

#include <optional>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// A day of the last weeks, told as a day: no week, no month.
[[nodiscard]] inline bool is_of_one_day(const SentenceTime& time) {
    return time.dates_event() && time.range->precision == 1;
}

std::optional<text::DateRange> first_day_in(const Scene& scene, std::size_t sentence);
std::optional<text::DateRange> last_day_in(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
