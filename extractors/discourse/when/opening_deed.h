// A deed that opens its sentence behind "after", before the news: its days and its dead are its
// own.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « (Après l'arrestation de dix hommes mardi à Kani), la gendarmerie de Ber vient d'arrêter »,
/// "(After the attack on Boni that left twelve dead on Monday), gunmen raided": from the first
/// token to the comma; empty where the sentence opens otherwise.
[[nodiscard]] Stretch opening_deed(const Reading& reading,
                                   const Lexicon& lexicon,
                                   const text::Sentence& sentence);

}  // namespace vigie::extractors
