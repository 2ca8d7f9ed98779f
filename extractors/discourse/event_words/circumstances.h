// Those who are named only to say when or how others did it: « … après le départ de l'armée, tuant
// deux hommes », "took advantage of the soldiers' absence, killing two".
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Is the party of the chunk `author`, which a rule gave the verb at `verb`, only named so?
[[nodiscard]] bool is_circumstance(const Reading& reading,
                                   const Clauses& clauses,
                                   std::size_t author,
                                   std::size_t verb);

/// Who opens the sentence before the chunk, and so does what is told behind it; none when nobody
/// does.
[[nodiscard]] std::optional<std::size_t> opener_before(const Clauses& clauses, std::size_t chunk);

}  // namespace vigie::extractors
