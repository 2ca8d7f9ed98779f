// Drones, planes and helicopters in a sentence, and what is done from them.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "un drone de l'armée malienne", « l'armée de l'air »: does the party's name say that it flies?
/// Not an air base.
[[nodiscard]] bool flies(const Reading& reading, const Lexicon& lexicon, const Mention& party);

/// Is it told of aircraft by who did it alone (killed_from_air), not by what stands beside it?
[[nodiscard]] bool tells_harm(const Trigger& trigger);

/// "An army drone (killed) eight", "eight were (killed) by a drone": is the chunk at `at` a word of
/// killing that aircraft did, right beside it? "sent drones after an ambush that killed five" is
/// none.
[[nodiscard]] bool killed_from_air(const Reading& reading,
                                   const Lexicon& lexicon,
                                   const std::vector<Chunk>& chunks,
                                   std::size_t at);

/// "A drone (struck) near Boni", "the jets (hit) at dawn": does the verb at `at`, which has no
/// object and looks like a participle, tell what the aircraft right before it did?
[[nodiscard]] bool strikes_from_air(const Reading& reading,
                                    const Lexicon& lexicon,
                                    const std::vector<Chunk>& chunks,
                                    std::size_t at);

/// "A drone hit a car in Ber; on Tuesday another (hit) a market", « un autre a (frappé) »: is the
/// subject of the verb at `at` one more aircraft, of a kind with the one told of last?
[[nodiscard]] bool another_strikes(const Reading& reading,
                                   const Lexicon& lexicon,
                                   const Chunk& word);

/// « deux soldats ont été touchés et (un hélicoptère endommagé) »: it was hit, and hit nobody.
[[nodiscard]] bool is_struck_too(const Reading& reading, const Chunk& aircraft);

}  // namespace vigie::extractors
