// Counts that an article's lead tells of its events together, and that are told again where each
// was: they are those of the event that they befell.
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// To be called once all sentences are read: gives the lead's counts to their events, and drops
/// sums of several and events that are told by such a sum alone.
void settle_lead_counts(const Scene& scene, std::vector<Draft>& drafts);

}  // namespace vigie::extractors
