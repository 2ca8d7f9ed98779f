// Days on which a deed was claimed, which its own day is not.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "JNIM claimed the attack on Sunday, saying it had killed nine", « a revendiqué l'attaque
/// dimanche », where its day was told before: the day of the claim.
bool dates_claim(const Scene& scene, std::size_t sentence, const TimeMention& mention);

/// "attacked the camp on Friday. JNIM claimed the attack on (Sunday)": the deed has its day.
bool is_day_of_claim(const Scene& scene, std::size_t sentence, const SentenceTime& time);

/// « a revendiqué l'opération dès (le lendemain) », "claimed it (the next day)": counted from the
/// deed, and the claim's.
bool was_claimed_next_day(const Reading& reading,
                          const text::Sentence& sentence,
                          const TimeMention& mention);

}  // namespace vigie::extractors
