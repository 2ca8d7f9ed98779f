// Deeds that are only meant, feared or possible: their people count in no toll.
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Is the status word a deed not done: "pour tuer deux gardes", "could kill", "menace d'exécuter"?
/// "were able to kill" was done.
bool is_hypothesis(const TollSentence& here, const Mention& status);

}  // namespace vigie::extractors
