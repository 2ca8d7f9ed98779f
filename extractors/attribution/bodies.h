// Sources in the bodies that they speak for.
#pragma once

#include <vector>

#include "extractors/attribution/speakers.h"

namespace vigie::extractors {

/// "military sources in the movement", "an official of the UN mission": source and body become one
/// speaker, the body. A state's own sources are told apart elsewhere.
void join_bodies(std::vector<Speaker>& speakers, const Reading& reading);

}  // namespace vigie::extractors
