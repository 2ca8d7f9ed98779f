// In which order the events that are being put together are asked whether a word is of them.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "L'attaque" is the one spoken of last; of a list the first stands for all.
std::vector<std::size_t> by_recency(const Scene& scene, const std::vector<Draft>& drafts);

/// "Deux hommes libérés. Ils avaient été enlevés à Ber. Ils ont été relâchés": what is told of
/// a release goes to the release; counts that an event had already go to that one again.
std::vector<std::size_t> by_likeness(const Scene& scene,
                                     const std::vector<Draft>& drafts,
                                     const Candidate& word,
                                     std::vector<std::size_t> order,
                                     const std::vector<Toll>& tolls);

}  // namespace vigie::extractors
