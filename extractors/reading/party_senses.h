// Words of a table's party that mean others here: a mine's guards, a charity's
// volunteers, the camps of those who fight.
#pragma once

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "(Guards) were killed" where the text speaks of the national guard, « trois (volontaires) de la
/// Croix-Rouge », « les deux (camps) »: does the word at the token mean others than the party that
/// the tables know by it?
[[nodiscard]] bool is_other_sense(const Reading& reading, std::uint32_t token, const Party& party);

}  // namespace vigie::extractors
