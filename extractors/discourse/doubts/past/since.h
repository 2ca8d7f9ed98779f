// Times that began before the news: counted from, or how long somebody was held.
#pragma once

#include <span>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "announced on 16 May that it had recorded 488 deaths in attacks since January 2018": several
/// deeds counted over a time that began long ago.
bool counts_since(const Reading& reading,
                  std::span<const SentenceTime> times,
                  const Chunk& word,
                  const Trigger& trigger);

/// "released three soldiers held since 2019", « a levé le blocus imposé depuis deux mois »: a time
/// that is theirs, not the news's.
bool is_held_since(const Reading& reading, const SentenceTime& time, const Chunk& word);

}  // namespace vigie::extractors
