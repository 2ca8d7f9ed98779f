// The fight in which those were taken who are free now.
#pragma once

#include <span>

#include "extractors/discourse/event_words/candidate.h"
#include "extractors/discourse/when/timeline.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// « Trente soldats faits prisonniers lors des (combats) de Boni ont été libérés », "freed twelve
/// men captured in the (battle) of Ber", « qui l'avait (enlevé) à Niono »: told to say who is free.
/// Not with a day of the news: that taking is an event beside the release.
[[nodiscard]] bool says_where_freed_were_taken(const Reading& reading,
                                               const Lexicon& lexicon,
                                               std::span<const SentenceTime> times,
                                               const Chunk& deed);

/// "(intercepted) a truck and abducted its driver": how those came to be taken, and no looting of
/// its own.
[[nodiscard]] bool is_how_they_were_taken(const Scene& scene,
                                          const text::Sentence& sentence,
                                          const Chunk& word);

}  // namespace vigie::extractors
