// Drones, planes and helicopters in a sentence, what is done from them, and what is driven.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "un drone de l'armée malienne", « l'armée de l'air »: does the party's name say that it flies?
/// Not an air base.
[[nodiscard]] bool flies(const Reading& reading, const Lexicon& lexicon, const Mention& party);

/// "two army vehicles", « un pick-up de l'armée », "its (vehicles)": is it what a force drives?
[[nodiscard]] bool is_vehicle(const Reading& reading, const Lexicon& lexicon, const Chunk& party);

/// "An army drone (killed) eight", « un autre a (frappé) »: does who did it alone say whether the
/// chunk at `at` tells of aircraft? Nothing where that is for what stands beside it to say.
[[nodiscard]] std::optional<bool> done_from_air(const Reading& reading,
                                                const Lexicon& lexicon,
                                                const std::vector<Chunk>& chunks,
                                                std::size_t at);

/// "A drone (struck) near Boni", "the jets (hit) at dawn": does the verb at `at`, which has no
/// object and looks like a participle, tell what the aircraft right before it did?
[[nodiscard]] bool strikes_from_air(const Reading& reading,
                                    const Lexicon& lexicon,
                                    const std::vector<Chunk>& chunks,
                                    std::size_t at);

/// « deux soldats ont été touchés et (un hélicoptère endommagé) »: it was hit, and hit nobody.
[[nodiscard]] bool is_struck_too(const Reading& reading, const Chunk& aircraft);

}  // namespace vigie::extractors
