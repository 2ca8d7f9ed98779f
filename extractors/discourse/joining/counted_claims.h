// Claims that count the deeds which the text goes on to tell one by one.
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "JNIM has claimed four attacks this month. The first was at Boni. Two days later, …": as many of
/// the events that follow are its own, unless others are named for them.
void share_counted_claims(const Scene& scene, std::vector<Draft>& drafts);

}  // namespace vigie::extractors
