// Whose side those are who are told by whom they belong to: "a colonel and his bodyguard".
#pragma once

#include <vector>

#include "extractors/tolls/tolls.h"

namespace vigie::extractors {

/// « un gendarme et (son épouse) », "a colonel and (his bodyguard)": of a fighter's people his kin
/// are civilians, and those who serve beside him are of his side.
void side_with_owner(const Reading& reading, const Lexicon& lexicon, std::vector<Toll>& tolls);

}  // namespace vigie::extractors
