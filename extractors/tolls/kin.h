// Whose side those are who are told by whom they belong to: "a colonel and his bodyguard".
#pragma once

#include <vector>

#include "extractors/tolls/tolls.h"

namespace vigie::extractors {

/// « un gendarme et (son épouse) », "a colonel and (his bodyguard)": of a fighter's people his kin
/// are civilians, and those who serve beside him are of his side.
void side_with_owner(const Reading& reading, const Lexicon& lexicon, std::vector<Toll>& tolls);

/// « un paysan qui a perdu (son père et trois cousins) », « nous avons mis en terre (six corps) »,
/// "(my two sons)": people whom a witness has lost or buried, of a greater count if there was one.
[[nodiscard]] bool is_mourned(const Reading& reading, const Toll& toll);

}  // namespace vigie::extractors
