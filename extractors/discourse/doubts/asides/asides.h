// What a sentence tells in passing, so that it is no event of its own: the blockade amid which
// something happened, the oath that a group once swore.
#pragma once

#include <span>
#include <string>

#include "extractors/discourse/when/timeline.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// Why the event word is told in passing; empty = it is not.
std::string told_in_passing(const Reading& reading, const Chunk& word, const Trigger& trigger);

/// "announced on 16 May that it had recorded 488 deaths in attacks since January 2018": several
/// deeds counted over a time that began long ago.
bool counts_since(std::span<const SentenceTime> times, const Chunk& word, const Trigger& trigger);

/// "released three soldiers held since 2019", « a levé le blocus imposé depuis deux mois »: a time
/// that is theirs, not the news's.
bool is_held_since(const Reading& reading, const SentenceTime& time, const Chunk& word);

}  // namespace vigie::extractors
