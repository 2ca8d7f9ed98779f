// A lead that only sums up what the text goes on to tell event by event.
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « Deux attaques ont été signalées à Bandiagara et à Koro. … à Tagana, dans le cercle de Koro, …
/// »: takes out the lead's event of a district where nothing is said but that it happened, or no
/// other toll than that of the event in the district told later. Who speaks of it speaks of that
/// one.
void fold_summaries(const Scene& scene, std::vector<Draft>& drafts);

}  // namespace vigie::extractors
