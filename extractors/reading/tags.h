// The letters that words, parties and marks have in tag strings; chunks.h lists them.
#pragma once

#include <string_view>

#include "extractors/lexicon/lexicon.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// Of a small word ("de", "par"), folded; none when it leaves no trace.
char tag_of_word(std::string_view word);
char tag_of_party(const Party& party);
char tag_of_speech(const Speech& speech);
char tag_of_mark(text::TokenKind kind, std::string_view mark);

}  // namespace vigie::extractors
