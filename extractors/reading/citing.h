// Who is cited between a verb and its object: « ont tué, selon le maire, dix bergers ».
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// The token behind « , selon des témoins joints depuis Gao, », ", according to residents,", whose
/// first comma stands at the token; the token itself where nobody is cited or where the sentence,
/// which ends at `end`, closes no such aside.
[[nodiscard]] std::uint32_t past_citing(const Reading& reading,
                                        std::uint32_t token,
                                        std::uint32_t end);

/// The comma that opens such an aside, which ends right before the token; the token itself when
/// none does. Not before `start`.
[[nodiscard]] std::uint32_t before_citing(const Reading& reading,
                                          std::uint32_t token,
                                          std::uint32_t start);

/// The chunk behind such an aside that begins at the chunk; the same one when none does.
[[nodiscard]] std::size_t past_cited(const Reading& reading,
                                     const std::vector<Chunk>& chunks,
                                     std::size_t at);

}  // namespace vigie::extractors
