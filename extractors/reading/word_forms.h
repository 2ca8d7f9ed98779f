// Whether a word that several forms are spelt like reads as one of them where it stands: "attaqué"
// folds to "attaque", so that the original's characters are asked; "attacks" is a noun or a verb.
#pragma once

#include <cstddef>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the word at the tokens [first, last) read as this form, by its accent and the words beside
/// it?
bool word_fits(
    const Reading& reading, std::size_t first, std::size_t last, bool verb, VerbForm form);

/// Does a verb of several words tell another deed than its own? « ont été (abattus sur) l'axe »: no
/// "s'abattre sur", for want of the pronoun before its verb. "Police (reacted to an attack) on a
/// mosque": who reacts was not struck where the attack has an object; "in Boni" it was upon him.
[[nodiscard]] bool is_other_deed(const Reading& reading,
                                 std::size_t first,
                                 std::size_t last,
                                 bool reflexive);

/// "in Gao", "In Tessalit, a bus was": not In-Gao, a name of its own.
[[nodiscard]] bool is_preposition(const Reading& reading, std::uint32_t first, std::uint32_t last);

}  // namespace vigie::extractors
