// Who is blamed for what was not done: "a lack of patrols by the army", « l'inaction de l'armée ».
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the clause put down to the party, which begins at the token, only that it did nothing:
/// "the failure of (soldiers) to patrol", « on impute à (l'armée) un retard »? Then it is not
/// blamed for the deed.
bool is_blamed_for_inaction(const Reading& reading, std::uint32_t party);

}  // namespace vigie::extractors
