// "They came this morning", said a witness: days that are counted from when the words were said.
#pragma once

#include <optional>
#include <span>

#include "extractors/discourse/when/timeline.h"

namespace vigie::extractors {

/// "Twelve were killed on Friday. "They came this morning", said a witness": the day of the words
/// is that of the deed, when the text came out a day or two later.
std::optional<text::DateRange> day_of_quotation(const Reading& reading,
                                                const SentenceTime& time,
                                                const std::optional<text::DateRange>& last);

/// ""They were killed yesterday," the mayor said on Saturday": the day before that Saturday.
void settle_quoted(std::span<SentenceTime> times, const Reading& reading);

}  // namespace vigie::extractors
