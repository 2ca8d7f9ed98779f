// Days that a time leans on, settled by the other days of its sentence.
#pragma once

#include <span>

#include "extractors/discourse/when/timeline.h"

namespace vigie::extractors {

/// "Two days after the attack on Ber, residents flee": counted back from when the text came out.
/// Where it names a day of the news, or named one before, what it tells next is of that.
void settle_opening_lean(std::span<SentenceTime> times,
                         const text::Sentence& sentence,
                         bool told_before);

/// « dix jours après deux assauts menés le 2 août », "days after a raid on 4 May": the day that is
/// named is the deed's.
void settle_lean_on_dated(std::span<SentenceTime> times, const Reading& reading);

/// "On 8 March gunmen attacked Tori in retaliation for a raid (the day before)": of what they
/// avenged, behind the day of the news.
void settle_avenged(std::span<SentenceTime> times, const Reading& reading);

}  // namespace vigie::extractors
