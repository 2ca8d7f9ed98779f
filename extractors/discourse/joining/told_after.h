// "The army arrested two men, hours after gunmen had attacked a post": deeds that the news of the
// same sentence is told to have followed.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Is the word what a march or the forces' arrest or strike came after, and no part of it?
bool is_told_after(const Scene& scene, const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
