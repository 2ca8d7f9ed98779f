// Ranks that both sides of the war have: « six terroristes, dont deux lieutenants ».
#pragma once

#include <vector>

#include "extractors/tolls/tolls.h"

namespace vigie::extractors {

/// Officers counted as a part of insurgents are insurgents, whatever army has such ranks.
void keep_officers_with_their_men(const Reading& reading, std::vector<Toll>& tolls);

}  // namespace vigie::extractors
