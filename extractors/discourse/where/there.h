// Towns that a deed is told to have been at by "there" alone.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "gunmen attacked the (town)", « dans la (ville) »: the first token in [from, end) that means a
/// town without naming it; `end` when there is none.
[[nodiscard]] std::uint32_t unnamed_town(const Reading& reading,
                                         std::uint32_t from,
                                         std::uint32_t end);

/// « Mercredi, trois hommes ont été tués dans une localité proche de la frontière », "in a village
/// near the border": a spot that has no name.
[[nodiscard]] bool names_nameless_spot(const Reading& reading, const text::Sentence& span);

/// « Des familles ont quitté (Songho) après que des jihadistes ont attaqué le village »: the only
/// town that the sentence names before the word, whose object is "the village"; -1 = none.
[[nodiscard]] int place_of_the_town(const Scene& scene, std::size_t sentence, const Chunk& word);

/// "sent troops to Boni after gunmen killed eight soldiers (there)": the town named last before the
/// word in its sentence, whatever it was named for; -1 = none.
[[nodiscard]] int place_of_there(const Scene& scene, std::size_t sentence, const Chunk& word);

/// « Le 2 mars, des hommes avaient attaqué (ce même camp) », "the same post": where that was told
/// of; -1 when the sentence names none.
[[nodiscard]] int place_of_same(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
