// What a lead says of all the deeds that the text goes on to tell.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "a double attack", « trois attaques », "a series of ambushes": does the sentence tell of
/// several?
[[nodiscard]] bool tells_several(const Reading& reading, const text::Sentence& span);

/// « un autre convoi », "another position", « une nouvelle attaque »: one more of what was told.
[[nodiscard]] bool tells_one_more(const Reading& reading, const text::Sentence& span);

/// « Ces attaques sont imputées au », "the army attributed the (attacks) to": one author for all
/// that the text tells of.
[[nodiscard]] bool attributes_them(const Reading& reading,
                                   const Lexicon& lexicon,
                                   const text::Sentence& span);

}  // namespace vigie::extractors
