// The words of a text, by which an article is known again when it is edited.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

/// What is left when case, accents, punctuation and spacing are edited: folded words, a space
/// between two. The same for ever, for fingerprints are stored.
std::string words_of(std::string_view text);

/// The same, behind what `words` holds already.
void append_words(std::string_view text, std::string& words);

}  // namespace vigie::feeds
