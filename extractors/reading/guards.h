// Whose guards are meant: a national guard's are soldiers, a mine's are not.
#pragma once

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "(Guards) were killed" where the text speaks of the national guard: are those whom the party at
/// the token would make civilians of whoever was struck?
[[nodiscard]] bool are_other_guards(const Reading& reading, std::size_t token, const Party& party);

}  // namespace vigie::extractors
