#include "extractors/words/captors.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool holds_hostages(const Reading& reading, std::uint32_t party) {
    static const WordSet held("otage otages captif captifs captives hostage hostages captive");
    static const WordSet articles("la le les l' the presumes suspected alleged");
    std::uint32_t at = party;
    while (at > 1 && articles.contains(reading.word(at - 1)))
        --at;
    return at > 1 && one_of(reading.word(at - 1), {"de", "d'", "du", "des", "of"}) &&
           held.contains(reading.word(at - 2));
}

}  // namespace vigie::extractors
