// The words of a text, by which an article is known again when it is edited.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

/// What is left when case, accents, punctuation and spacing are edited: folded words, a space
/// between two. The same for ever, for fingerprints are stored.
std::string words_of(std::string_view text);

}  // namespace vigie::feeds
