// « Des hommes armés, dont des membres du JNIM, ont attaqué »: whose men gunmen are said to be.
#pragma once

#include "extractors/discourse/joining/draft.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// Makes the armed group or militia, of which some of the word's unnamed authors are said to be
/// behind their chunk, the author.
void name_among(const Scene& scene, const Chunk& gunmen, Candidate& word);

}  // namespace vigie::extractors
