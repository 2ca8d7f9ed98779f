// Two armies in one article: what the one did is no answer to what befell the other, and the dead
// of the other are not of the one's operation.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « Deux Casques bleus ont été tués par une mine. Le même jour, l'armée malienne a tué douze
/// terroristes à Léré »: told beside what befell others, at a place or on a day of its own.
[[nodiscard]] bool kills_for_no_one_told(const Scene& scene,
                                         const Draft& draft,
                                         const Candidate& word);

/// "Peacekeepers hit a mine. The French army killed fifteen jihadists. Three (peacekeepers) died",
/// « (L'explosion) s'est produite »: the events of `order` that the word goes back to before the
/// other army's deed that was told last.
void behind_other_army(const Scene& scene,
                       const std::vector<Draft>& drafts,
                       const Candidate& word,
                       std::vector<std::size_t>& order);

/// "JNIM seized a base. ISSP attacked villages": rivals do nothing together; where one of the two
/// is struck it is their fight.
[[nodiscard]] bool are_at_odds(const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
