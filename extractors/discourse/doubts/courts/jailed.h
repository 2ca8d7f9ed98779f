// What becomes of those arrested, told beside their arrest: no news of its own.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Quatre suspects arrêtés samedi ont été (placés sous mandat de dépôt) lundi », "were (jailed)
/// on Monday after their arrest on Sunday": does the sentence tell the arrest itself?
bool is_jailed_after_arrest(const Reading& reading,
                            const text::Sentence& sentence,
                            const Chunk& word);

/// "a warrant for the (arrest) of", « a demandé l'(arrestation) »: nobody is held yet.
[[nodiscard]] bool is_arrest_asked_for(const Reading& reading, const Chunk& word);

}  // namespace vigie::extractors
