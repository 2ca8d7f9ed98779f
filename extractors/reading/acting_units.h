// Convoys and patrols of a force that act: its own deed.
#pragma once

#include <vector>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// « (Un convoi d'Africa Corps) a tué trois manifestants »: whoever rides in it kills, and its tag
/// becomes that of the force; as what is attacked it stays a unit.
void let_units_act(const Lexicon& lexicon, std::vector<Chunk>& chunks);

}  // namespace vigie::extractors
