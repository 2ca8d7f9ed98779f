// What a sentence tells in passing, so that it is no event of its own: the blockade amid which
// something happened, the oath that a group once swore.
#pragma once

#include <string>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// Why the event word is told in passing; empty = it is not.
std::string told_in_passing(const Reading& reading, const Chunk& word, const Trigger& trigger);

}  // namespace vigie::extractors
