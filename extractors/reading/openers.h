// Words that open a clause with a subject of its own, which their letter alone does not tell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extractors/reading/chunks.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « (où) stationnent des casques bleus », « au (moment) où les deux camps »: the letter of what
/// opens a clause by more than its own word; none for other tokens.
char tag_of_opener(const Reading& reading, std::uint32_t start, std::uint32_t token);

/// Of any other token: what stands before it, and the chunk `next` of those behind it. "JNIM (or)
/// ISGS militants", « du JNIM (ou) de l'EIGS »: either, and so both, are suspected.
char tag_between(const Reading& reading,
                 const std::vector<Chunk>& before,
                 const std::vector<Chunk>& chunks,
                 std::size_t next,
                 std::uint32_t token);

}  // namespace vigie::extractors
