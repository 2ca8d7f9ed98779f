// Which event, not the one told last, an unnamed count or a denial is of.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "Soldiers killed 20. It followed a blast that killed two. An NGO put the toll at 24": the event
/// whose dead the one bare count of a sentence is nearest to, where it cannot be that of `likely`.
[[nodiscard]] std::size_t event_counted(const std::vector<Draft>& drafts,
                                        std::size_t likely,
                                        const std::vector<Toll>& tolls);

/// The event whose place the sentence names, or whose dead it counts; or "Soldiers killed 20. A
/// mine had killed two. The army rejected the accusations": the event that is told to be the
/// speaker's deed, with dead or people taken, where the likely one is not.
[[nodiscard]] std::size_t earlier_event(const Scene& scene,
                                        const std::vector<Draft>& drafts,
                                        std::size_t likely,
                                        std::size_t sentence,
                                        const std::vector<Toll>& tolls);

}  // namespace vigie::extractors
