// Events that the text as a whole puts long ago.
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "Soldiers killed 34 villagers in Kobou, the NGO said. The killings took place in November 2020",
/// « Ces faits remontent à 2020 »: drops what was told without a day of its own before such a
/// sentence, and what leave_history() leaves.
void leave_long_past(const Scene& scene,
                     std::vector<Draft>& drafts,
                     std::vector<Refusal>& refusals);

}  // namespace vigie::extractors
