// What a sentence gives to the events it tells: one event a place of a list, and each count to the
// event that it stands by.
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
                      std::size_t sentence);

/// Gives tolls, losses and statements of the sentence to those of `drafts` that it tells, by index.
void give_facts(const Scene& scene,
                std::vector<Draft>& drafts,
                const std::vector<std::size_t>& told,
                std::size_t sentence,
                const std::vector<Toll>& tolls);

}  // namespace vigie::extractors
