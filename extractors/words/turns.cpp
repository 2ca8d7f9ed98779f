#include "extractors/words/turns.h"

#include <algorithm>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {

bool tells_turn(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t back = 2; back <= std::min(reach, token - first); ++back) {
        const std::uint32_t at = token - back;
        if (!one_of(reading.word(at), {"tour", "turn"})) continue;
        return one_of(reading.word(at + 1), {"de", "du", "des", "d'", "of", "for"}) && at > first &&
               one_of(reading.word(at - 1), {"au", "le", "the"});
    }
    return false;
}

}  // namespace vigie::extractors
