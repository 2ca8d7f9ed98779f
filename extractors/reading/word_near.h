// Words that must stand close by an event word for it to tell its event: "lift" with "blockade".
#pragma once

#include <string>
#include <vector>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "lever samedi le blocus", "le blocus a été levé": one of the words stands close by.
[[nodiscard]] bool word_near(const Reading& reading,
                             const Chunk& chunk,
                             const std::vector<std::string>& words,
                             WordKind kind);

}  // namespace vigie::extractors
