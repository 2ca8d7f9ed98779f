// The first and the last of a sentence's days that an event may have.
#pragma once

#include <optional>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// A day of the last weeks, told as a day: no week, no month.
[[nodiscard]] inline bool is_of_one_day(const SentenceTime& time) {
    return time.dates_event() && time.range->precision == 1;
}

/// « Depuis dimanche, plus rien n'entre à Nioro : le Jnim a coupé la route »: said of all behind
/// it.
[[nodiscard]] bool opens_sentence(const Scene& scene,
                                  std::size_t sentence,
                                  const TimeMention& mention);

/// « est encerclée depuis vendredi »: the day on which it began, a month ago at most.
[[nodiscard]] bool is_since_a_day(const Scene& scene, const SentenceTime& time);

std::optional<text::DateRange> first_day_in(const Scene& scene, std::size_t sentence);
std::optional<text::DateRange> last_day_in(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
