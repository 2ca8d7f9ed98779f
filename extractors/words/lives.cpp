#include "extractors/words/lives.h"

#include <algorithm>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {

bool claims_lives(const text::Tokens& tokens, std::size_t verb) {
    constexpr std::size_t reach = 7;  // "claimed, by one count, at least 20 (lives)"
    if (verb >= tokens.size() || !tokens.word(verb).starts_with("claim")) return false;
    const std::size_t end = std::min(verb + reach, tokens.size());
    for (std::size_t at = verb + 1; at < end; ++at) {
        if (one_of(tokens.word(at), {"lives", "life"})) return true;
        if (one_of(tokens.word(at), {".", ";", "that", "it", "they", "responsibility"}))
            return false;
    }
    return false;
}

}  // namespace vigie::extractors
