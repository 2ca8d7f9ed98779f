// Marks between two places of a sentence.
#pragma once

#include <cstddef>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does a comma stand among the tokens [from, to)?
[[nodiscard]] inline bool comma_between(const Reading& reading, std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
        if (reading.word(at) == ",") return true;
    }
    return false;
}

}  // namespace vigie::extractors
