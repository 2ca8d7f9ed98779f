// Where those arrested were taken: no second arrest.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « interpellés à Fourou, ils ont été (mis à la disposition de la gendarmerie) de Kadiolo »,
/// "arrested in Koro and (handed over to the gendarmerie) in Bankass": said of those whose arrest
/// is told before, in the sentence or the two before it.
[[nodiscard]] bool hands_on_arrested(const Scene& scene, std::size_t sentence, const Chunk& word);

}  // namespace vigie::extractors
