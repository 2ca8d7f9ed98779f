// Villages that only say where somebody else was struck.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "a post in the (village) of Boni was attacked", « un détachement basé dans le (village) »: among
/// the chunks of a sentence that begins at the token `start`, a village behind a word of place
/// tells where and nobody struck it, if it says so of a post or of forces.
void turn_villages_to_places(const Reading& reading,
                             const Lexicon& lexicon,
                             std::uint32_t start,
                             std::vector<Chunk>& chunks);

}  // namespace vigie::extractors
