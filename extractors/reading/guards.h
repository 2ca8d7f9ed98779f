// Whose guards and volunteers are meant: a national guard's are soldiers, a mine's are not.
#pragma once

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "(Guards) were killed" where the text speaks of the national guard; « trois (volontaires) de la
/// Croix-Rouge »: are they others than those whom the party would make of them at the token?
[[nodiscard]] bool are_others(const Reading& reading, std::size_t token, const Party& party);

}  // namespace vigie::extractors
