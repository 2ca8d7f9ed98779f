// Deeds that only armed men do: told as the main verb of a sentence that has a day, no word of
// sport, of trade, of a court or of a drill beside them makes them something else.
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « des hommes armés », "gunmen", a group by its name; not « le bourreau des Aigles ».
[[nodiscard]] bool bears_arms(const Reading& reading, const Party& party, const Mention& actor);

/// Does the sentence name a day lately, and is the main verb of a clause a deed by armed men or by
/// a weapon, as its subject or its agent: "(Gunmen) killed", « tué par (un obus) », or one that
/// nothing else does: "was beheaded"? Not what a relative says of whom the verb is about: "the man
/// who killed five was sentenced".
[[nodiscard]] bool tells_dated_armed_deed(const Reading& reading,
                                          const Lexicon& lexicon,
                                          std::size_t sentence);

/// Does a verb that no weather and no illness has stand at [first, last): "shot dead", « égorgé »?
[[nodiscard]] bool is_murderous(const Reading& reading, std::uint32_t first, std::uint32_t last);

}  // namespace vigie::extractors
