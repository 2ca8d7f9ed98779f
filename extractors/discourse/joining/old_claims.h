// Stands that are taken on what was before the news: claims and denials of no event that the text
// tells.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « En 2022, trente civils y avaient péri dans une attaque (revendiquée par l'EI) », "JNIM had
/// claimed an ambush there in 2023": is the statement's deed another one, of what the sentence
/// recalls?
[[nodiscard]] bool stands_on_old_deed(const Scene& scene,
                                      std::size_t sentence,
                                      const Statement& statement);

/// « Des ONG les accusent d'exactions, ce que Ouagadougou conteste », "Rights groups accuse the
/// army of abuses. The authorities deny it": reproaches for no deed in particular, and the answer.
[[nodiscard]] bool reproaches_in_general(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
