#include "extractors/tolls/going_on.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool goes_on_saying(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t at = from; at + 1 < to; ++at) {
        if (one_of(reading.word(at), {"and", "et"}) &&
            one_of(reading.word(at + 1), {"that", "que", "qu'"}))
            return true;
    }
    return false;
}

bool goes_on_about_some(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet some(
        "those some several others many plusieurs certains certaines d'autres ceux");
    static const WordSet behind("not who were was have had ont sont etaient avaient furent qui");
    for (std::uint32_t at = from; at + 1 < to; ++at) {
        if (!one_of(reading.word(at), {"and", "et", ","}) || !some.contains(reading.word(at + 1)))
            continue;
        const bool of_whom = reading.word(at + 2) == "of" && reading.word(at + 3) == "whom";
        if (of_whom || behind.contains(reading.word(at + 2))) return true;
    }
    return false;
}

}  // namespace vigie::extractors
