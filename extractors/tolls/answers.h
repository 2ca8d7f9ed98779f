// Tolls told as an answer: « Combien de soldats ont péri ? Sept, selon l'armée. Onze, rétorque un
// élu », "How many died? Seven, the army says".
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Does the sentence ask for a number, so that it tells none?
bool asks_how_many(const Reading& reading, const text::Sentence& sentence);

/// The number that opens the sentence, of those for whose number one before it asks.
std::vector<Toll> answers_given(TollSentence& here, std::size_t sentence);

}  // namespace vigie::extractors
