// Agreements that end no fighting: of business, of wages, of states among themselves.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Le gouvernement a signé un accord avec une société minière », "signed a deal with the IMF":
/// does neither the sentence nor one beside it name anybody in arms, communities or peace?
[[nodiscard]] bool is_peaceful_deal(const Scene& scene, std::size_t sentence, const Chunk& chunk);

/// « en vertu de l'(accord) signé par les deux camps », "created under the peace (deal)": the
/// ground of something else, and no agreement of that day.
[[nodiscard]] bool is_ground_of_other(const Scene& scene, std::size_t sentence, const Chunk& chunk);

}  // namespace vigie::extractors
