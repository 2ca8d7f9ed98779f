// What is told only to be taken back: « l'attaque n'a jamais eu lieu », « nous retirons la fiche
// qui faisait état de quatre morts », "the ambush never happened".
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Is the event word's event denied in its sentence, or in the next one about the same?
bool never_happened(const Scene& scene, std::size_t sentence, const Chunk& chunk);

}  // namespace vigie::extractors
