// A mine told beside an attack on others.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « Une attaque a eu lieu à Boni. Par ailleurs, deux femmes ont été tuées par un engin explosif
/// toujours dans cette province », "Two women were also killed by a mine in the same region": not
/// by those who attacked. A mine of which neither "also" nor another place is said may be the
/// attack's.
[[nodiscard]] bool is_device_beside(const Scene& scene, const Draft& draft, const Candidate& word);

/// "Soldiers killed 20 herders. A convoy had hit a (mine). Two soldiers (died) in the blast": those
/// who kill unarmed people lay no mine for themselves.
[[nodiscard]] bool is_laid_for_authors(const Scene& scene,
                                       const Draft& draft,
                                       const Candidate& word);

}  // namespace vigie::extractors
