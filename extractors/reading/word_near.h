// Words that must stand close by an event word for it to tell its event: "lift" with "blockade".
#pragma once

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "lever samedi le blocus", "le blocus a été levé": one of the words stands close by.
/// A verb that tells what befell its subject asks for the subject.
[[nodiscard]] bool word_near(const Reading& reading,
                             const Chunk& chunk,
                             const Sense& sense,
                             WordKind kind);

/// Or nothing is asked for besides: one of the words that must stand there as well.
[[nodiscard]] bool also_near(const Reading& reading,
                             const Chunk& chunk,
                             const Sense& sense,
                             WordKind kind);

/// Does what stands beside the word meet what its sense asks for? A force's vehicle is struck like
/// any of its units; no ground is taken or left with it.
[[nodiscard]] bool meets_beside(const Sense& sense, Beside found);

}  // namespace vigie::extractors
