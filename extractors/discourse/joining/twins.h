// The events of a list's further places, which are told by the words of its first one.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « vendredi Koro, samedi (Bankass) »: the first of the list keeps its own day too.
void take_own_day(const Scene& scene, Draft& draft);

/// The same deed as that of drafts[index] at a further place of the list; counts and losses are
/// told of each alone.
[[nodiscard]] Draft twin_at(const Scene& scene,
                            const std::vector<Draft>& drafts,
                            std::size_t index,
                            int place);

}  // namespace vigie::extractors
