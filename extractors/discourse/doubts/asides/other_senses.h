// Words that tell an event of some subjects only: who is "free" was held, what the army "took back"
// is ground, and what a town lives "under" was there before.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Does the clause show that the word means something else there: « Des plaintes ont été déposées
/// par la famille de l'otage », « Il a dit sa phrase ; l'armée l'a reprise », « Léré, sous blocus,
/// a accueilli un tournoi », « Les violences entre Peuls et Dogons ont diminué »?
[[nodiscard]] bool is_in_other_sense(const Scene& scene, std::size_t sentence, const Chunk& chunk);

}  // namespace vigie::extractors
