// Of two parties that fought each other: who came, and who was attacked.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « Un accrochage entre le MSA et le JNIM. Le MSA a été pris d'assaut »: who is told to have been
/// attacked is the target, whichever of them was named first. Did the word settle it?
bool settle_pair(Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
