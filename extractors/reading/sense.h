// Which of its senses an event word has, by what stands beside it in its clause.
#pragma once

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// The first sense of the word at chunk `at` that is met; none when it needs what is not there.
/// What it acts upon stands behind an active verb or a noun, before a passive; where that side
/// names nothing, on the other. Aircraft count where they act.
const Sense* sense_of(const Reading& reading,
                      const std::vector<Chunk>& chunks,
                      std::size_t at,
                      const Lexicon& lexicon);

}  // namespace vigie::extractors
