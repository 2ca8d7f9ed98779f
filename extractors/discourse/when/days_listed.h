// Days that a sentence tells together: "jeudi et vendredi", "samedi, se sont poursuivis dimanche".
#pragma once

#include <optional>
#include <span>

#include "extractors/discourse/when/timeline.h"

namespace vigie::extractors {

/// "tués jeudi et vendredi", "de mardi, mercredi et jeudi": all days of the list that `time`, one
/// of `times`, is in, or those on which the deed went on.
std::optional<text::DateRange> with_days_beside(const Reading& reading,
                                                std::span<const SentenceTime> times,
                                                const SentenceTime& time);

}  // namespace vigie::extractors
