// "cost JNIM at least nine fighters": a verb that takes whose people they were and how many.
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Counts behind "cost", « coûter », as the dead of the party that stands beside them; where no
/// party does ("cost three million") nobody died.
void tell_costs(TollSentence& here);

}  // namespace vigie::extractors
