// Counts told before the first event of a text.
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "Neuf soldats tués. Tel est le bilan d'une attaque": the counts of the sentences `early`, told
/// before the first event, are those of the one told at `sentence`, not far behind.
void give_early_tolls(const Scene& scene,
                      Draft& draft,
                      const std::vector<std::size_t>& early,
                      std::size_t sentence);

}  // namespace vigie::extractors
