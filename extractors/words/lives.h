// "The attack claimed the lives of four", "claimed 20 lives": a word of claiming that tells of
// dead.
#pragma once

#include <cstddef>

#include "text/tokens.h"

namespace vigie::extractors {

/// Do the words at and behind the English verb at the token `verb` say that lives were claimed?
bool claims_lives(const text::Tokens& tokens, std::size_t verb);

}  // namespace vigie::extractors
