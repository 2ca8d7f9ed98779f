// Where sentences begin, for times that are told at their head.
#pragma once

#include <cstddef>

#include "text/tokens.h"

namespace vigie::extractors {

/// Does nothing of its sentence stand before the token?
[[nodiscard]] inline bool begins_sentence(const text::Tokens& tokens, std::size_t token) {
    return token == 0 || tokens.token(token - 1).kind == text::TokenKind::line_break ||
           tokens.word(token - 1) == ".";
}

}  // namespace vigie::extractors
