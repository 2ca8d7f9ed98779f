// "L'armée avait annoncé un bilan de huit morts": a count that was given before the text's own.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the token, in the sentence that begins at `first`, stand behind words such as "avait donné
/// un bilan de", "had put the toll at"?
bool had_been_counted(const Reading& reading, std::uint32_t first, std::uint32_t token);

/// « Samedi, un élu ne comptait que sept (tués) », "On Sunday the army had counted only (nine)":
/// is what stands at the token a count of a day before the news?
bool was_counted_then(const Reading& reading, std::uint32_t first, std::uint32_t token);

/// « Un précédent bilan officiel faisait état de », "An earlier toll had put": does the sentence
/// that begins at `first` only tell what no longer holds?
bool opens_with_former_toll(const Reading& reading, const text::Sentence& sentence);

}  // namespace vigie::extractors
