// Small questions about the cues of a stretch of text.
#pragma once

#include <algorithm>
#include <cstddef>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

inline bool is_cue(const Mention& mention, Cue cue) {
    return static_cast<Cue>(mention.index) == cue;
}

/// Does such a cue begin among the tokens [first, last)?
inline bool has_cue(const Reading& reading, Cue cue, std::size_t first, std::size_t last) {
    const auto cues = mentions_in(reading, Kind::cue, first, last);
    return std::any_of(
        cues.begin(), cues.end(), [&](const Mention* mention) { return is_cue(*mention, cue); });
}

}  // namespace vigie::extractors
