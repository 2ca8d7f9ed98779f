#include "extractors/quantities/as_many.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// The token behind "autant", "as many"; `at` when they do not stand there for a number.
std::size_t behind_words(const text::Tokens& tokens, std::size_t at) {
    if (!one_of(before(tokens, at), {"et", "and", ",", "pour"})) return at;
    if (tokens.word(at) == "autant")
        return one_of(tokens.word(at + 1), {"de", "d'", "parmi"}) ? at + 1 : at;
    const bool many = tokens.word(at) == "as" && tokens.word(at + 1) == "many";
    return many && tokens.word(at + 2) != "as" ? at + 2 : at;
}

bool ends_sentence(const text::Tokens& tokens, std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
        if (one_of(tokens.word(at), {".", "!", "?"})) return true;
    }
    return false;
}

}  // namespace

std::optional<Quantity> as_many_at(const text::Tokens& tokens,
                                   std::size_t at,
                                   const Quantity& told) {
    constexpr std::size_t reach = 16;
    const std::size_t behind = behind_words(tokens, at);
    const bool counts = told.unit == Unit::none && told.kind != QuantityKind::zero;
    if (behind == at || !counts || at - told.last > reach || ends_sentence(tokens, told.last, at))
        return std::nullopt;
    Quantity again = told;
    again.first = at;
    again.last = again.unit_last = behind;
    return again;
}

}  // namespace vigie::extractors
