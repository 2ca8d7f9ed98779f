// What is condemned in general: attacks of no day and no toll.
#pragma once

#include "extractors/reading/chunks.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "deplored (attacks) on clinics in Ménaka", "condemned (killings) of farmers": a plural without
/// article, count or day of its own, and nobody is counted beside it; or what such deeds are wont
/// to do, « ces actes qui (frappent) des civils ».
[[nodiscard]] bool is_condemned_in_general(const Reading& reading,
                                           const text::Sentence& sentence,
                                           const Chunk& word);

}  // namespace vigie::extractors
