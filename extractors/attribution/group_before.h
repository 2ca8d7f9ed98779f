// Whom « le groupe », "the movement" stands for.
#pragma once

#include <cstdint>

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// The armed group that was named last before `token`; nullptr when none was.
const Party* group_before(const Reading& reading, const Lexicon& lexicon, std::uint32_t token);

}  // namespace vigie::extractors
