#include "extractors/words/spared.h"

#include <algorithm>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {

const WordSet& the_rest() {
    static const WordSet all("rest others other remaining autres reste");
    return all;
}

bool leads_to_care(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    static const WordSet to("to a au aux vers for");
    static const WordSet cares(
        "hospital clinic dispensary treatment hopital clinique dispensaire soins");
    static const WordSet parts("and et but mais");
    constexpr std::uint32_t reach = 6;
    if (reading.word(from) == "away") ++from;
    if (!to.contains(reading.word(from))) return false;
    for (std::uint32_t at = from; at < std::min(from + reach, end); ++at) {
        if (!is_word(reading.tokens, at) || parts.contains(reading.word(at))) return false;
        if (cares.contains(reading.word(at))) return true;
    }
    return false;
}

}  // namespace vigie::extractors
