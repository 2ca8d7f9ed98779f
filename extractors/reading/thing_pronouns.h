// Pronouns that stand for a thing told just before: "The FLA says it shot it down".
#pragma once

#include <cstdint>

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// « Un hélicoptère s'est écrasé ; le FLA dit (l'avoir abattu) », "... said it had (destroyed it)":
/// the thing, told before in the sentence or as the subject of the one before, that the verb at the
/// tokens [first, last) acts upon by a pronoun; none where its object is no pronoun, or persons.
const Mention* thing_meant(const Reading& reading,
                           const Lexicon& lexicon,
                           std::uint32_t first,
                           std::uint32_t last);

/// "A drone was seen. They (shot) it down": what the pronoun stands for is to the event word; empty
/// where it has no such object, or tells of deeds that befall people too ("having fired it").
Beside beside_meant(const Reading& reading, const Lexicon& lexicon, const Chunk& word);

}  // namespace vigie::extractors
