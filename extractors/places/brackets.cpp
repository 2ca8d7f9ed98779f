#include "extractors/places/brackets.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {

bool bracketed(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    constexpr std::uint32_t reach = 4;
    constexpr std::uint32_t longest = 3;  // further words of the name
    const auto begins = [&](std::uint32_t at) { return reading.word(at) == "("; };
    std::uint32_t open = first;
    while (open > 0 && first - open < reach && !begins(open - 1) && reading.word(open - 1) != ")")
        --open;
    if (open == 0 || !begins(open - 1)) return false;
    std::uint32_t close = last;
    while (close - last < longest && close < reading.tokens.size() && reading.token(close).capital)
        ++close;
    return one_of(reading.word(close), {")", ","});
}

}  // namespace vigie::extractors
