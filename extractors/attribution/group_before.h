// Whom « le groupe », "the movement" stands for.
#pragma once

#include <cstdint>

#include "extractors/attribution/attribution.h"
#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// The armed group that was named last before `token`; nullptr when none was.
const Party* group_before(const Reading& reading, const Lexicon& lexicon, std::uint32_t token);

/// « Le ministère accuse la CMA. (Celle-ci) dément », "(The latter) denied it": a denial is of the
/// group that the sentence before accuses, where such a pronoun stands right before the verb.
Statement by_accused(const Reading& reading, const Lexicon& lexicon, Statement statement);

}  // namespace vigie::extractors
