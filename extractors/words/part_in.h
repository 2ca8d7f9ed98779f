// "Suspected of involvement in the killing of two": a deed that the text names only to say who had
// a part in it.
#pragma once

#include "extractors/reading/reading.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "accused (of killing)", « soupçonnés (d'être) »: participles of those who are blamed.
const WordSet& accused_words();

/// Does [first, last) tell an arrest, or that somebody is jailed?
bool tells_arrest(const Reading& reading, std::uint32_t first, std::uint32_t last);

/// "men (accused of)", « hommes (impliqués dans) l'attaque », "suspects (over) the killing": do the
/// words at `token`, right behind people, begin what these are blamed for?
bool opens_charge(const Reading& reading, std::uint32_t token);

/// Does "his role in", « soupçonné d'implication dans » lead to the deed at `token`, in the
/// sentence that begins at `first`? Who denies or claims a part speaks of the deed itself.
bool is_part_taken(const Reading& reading, std::uint32_t first, std::uint32_t token);

/// "arrested over (the murder of two)", « interpellés dans l'enquête sur (le meurtre) », "suspects
/// in (the killing)": does the sentence tell an arrest, and the word at `token` what it was for?
bool is_charged_with(const Reading& reading, std::uint32_t first, std::uint32_t token);

}  // namespace vigie::extractors
