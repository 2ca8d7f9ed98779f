// Movements and militias that keep order on their ground.
#pragma once

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// "The MNLA arrested three men whom they suspect", « le MSA a interpellé deux suspects »: a
/// separatist movement or a militia that says whom it holds for what polices, as a state's forces
/// do; villagers that jihadists or hunters take away are abducted.
bool polices(const Finishing& work);

}  // namespace vigie::extractors
