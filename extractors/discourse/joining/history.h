// Events of history: told without a day of their own behind a date that is long past.
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "In August 2023, peacekeepers left Ber. … / Bourem and Léré were attacked within weeks":
/// drops what has no day where the last date that the text named is long past.
void leave_history(const Scene& scene, std::vector<Draft>& drafts, std::vector<Refusal>& refusals);

}  // namespace vigie::extractors
