#include "extractors/places/where_it_lies.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

std::uint32_t past_lies(const Reading& reading, std::uint32_t token) {
    static const WordSet lies("is lies sits stands lay est trouve situe");
    static const WordSet located("located situated situe situee sis sise found");
    std::uint32_t at = token + (reading.word(token) == "," ? 1 : 0);
    if (!one_of(reading.word(at), {"which", "that", "qui"})) return token;
    if (one_of(reading.word(++at), {"se", "s'"})) ++at;
    if (!lies.contains(reading.word(at))) return token;
    ++at;
    return located.contains(reading.word(at)) ? at + 1 : at;
}

}  // namespace vigie::extractors
