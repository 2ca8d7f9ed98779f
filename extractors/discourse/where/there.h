// Towns that a deed is told to have been at by "there" alone.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "sent troops to Boni after gunmen killed eight soldiers (there)": the town named last before the
/// word in its sentence, whatever it was named for; -1 = none.
[[nodiscard]] int place_of_there(const Scene& scene, std::size_t sentence, const Chunk& word);

/// « Le 2 mars, des hommes avaient attaqué (ce même camp) », "the same post": where that was told
/// of; -1 when the sentence names none.
[[nodiscard]] int place_of_same(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
