#include "extractors/quantities/as_many.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// How many times the number told before is meant, and the token behind the words that say so.
struct Multiple {
    int times = 0;  ///< 0 = none
    std::size_t behind = 0;
};

int times_said(text::Word word) {
    if (one_of(word, {"deux", "twice", "double", "2"})) return 2;
    return one_of(word, {"trois", "three", "triple", "3"}) ? 3 : 1;
}

/// « deux fois plus (de blessés) », « le double (de blessés) », "twice as many (wounded)", "three
/// times as many".
Multiple multiple_at(const text::Tokens& tokens, std::size_t at) {
    const auto word = [&](std::size_t ahead) { return tokens.word(at + ahead); };
    const int times = times_said(word(0));
    if (times > 1 && word(1) == "fois" && word(2) == "plus" && one_of(word(3), {"de", "d'"}))
        return {times, at + 3};
    if (word(0) == "le" && one_of(word(1), {"double", "triple"}) && one_of(word(2), {"de", "d'"}))
        return {times_said(word(1)), at + 2};
    const std::size_t as = word(1) == "times" ? 2 : 1;
    if (times > 1 && word(as) == "as" && word(as + 1) == "many" && word(as + 2) != "as")
        return {times, at + as + 2};
    return {};
}

/// "autant", "as many", « deux fois plus »: nothing when they do not stand there for a number.
Multiple many_at(const text::Tokens& tokens, std::size_t at) {
    if (!one_of(before(tokens, at), {"et", "and", ",", "pour"})) return {};
    if (tokens.word(at) == "autant" && one_of(tokens.word(at + 1), {"de", "d'", "parmi"}))
        return {1, at + 1};
    const bool many = tokens.word(at) == "as" && tokens.word(at + 1) == "many";
    if (many && tokens.word(at + 2) != "as") return {1, at + 2};
    return multiple_at(tokens, at);
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
    const Multiple many = many_at(tokens, at);
    const bool counts = told.unit == Unit::none && told.kind != QuantityKind::zero;
    if (many.times == 0 || !counts || at - told.last > reach ||
        ends_sentence(tokens, told.last, at))
        return std::nullopt;
    Quantity again = told;
    again.first = at;
    again.last = again.unit_last = many.behind;
    if (again.min) *again.min *= many.times;
    if (again.max) *again.max *= many.times;
    return again;
}

}  // namespace vigie::extractors
