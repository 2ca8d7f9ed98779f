// What is told in one breath of several events: a deed at each place of a list, a stand on all of
// them.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/draft.h"

namespace vigie::extractors {

/// "les localités d'Ayorou et de Banibangou", "frappes sur Dioura, Toguéré-Coumbé et Diafarabé":
/// the event at `index` once a place, each named as struck.
void spread_over_list(const Scene& scene,
                      std::vector<Draft>& drafts,
                      std::size_t index,
                      std::size_t sentence,
                      const std::vector<Toll>& tolls);

/// "Le JNIM a revendiqué ces attaques": who takes a stand on what `current` and others tell speaks
/// of them all.
void share_stand(const Scene& scene,
                 std::vector<Draft>& drafts,
                 std::size_t current,
                 std::size_t sentence);

}  // namespace vigie::extractors
