#include "extractors/reading/houses.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_house(const Reading& reading, const text::Sentence& sentence, const Mention& source) {
    static const WordSet articles("la le l' the");
    // « la gendarmerie et (la mairie) »: who is named first is struck too
    static const WordSet within("a au dans chez de du at in to from of et and");
    const auto things = mentions_in(reading, Kind::object, source.first, source.last);
    if (things.empty() || things.front()->first > source.first + 1) return false;
    std::uint32_t at = things.front()->first;
    while (at > sentence.first && articles.contains(reading.word(at - 1)))
        --at;
    return at == sentence.first || !within.contains(reading.word(at - 1));
}

}  // namespace vigie::extractors
