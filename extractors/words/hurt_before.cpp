#include "extractors/words/hurt_before.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool tells_hurt_before(const Reading& reading, std::size_t sentence) {
    static const WordSet ones("il elle ils elles lui l' he she they him her");
    static const WordSet had("avait avaient had");
    static const WordSet hurts(
        "blesse blessee blesses blessees touche touchee touches touchees atteint atteinte atteints "
        "atteintes tire vise visee fauche fauchee poignarde poignardee wounded hurt injured shot hit "
        "struck stabbed");
    constexpr std::uint32_t opening = 9;  // « Des hommes armés lui (avaient tiré) dessus »
    constexpr std::uint32_t close = 5;    // « avait été grièvement (blessé) »
    if (sentence >= reading.sentences.size()) return false;
    const auto& span = reading.sentences[sentence];
    const std::uint32_t end = std::min(span.first + opening, span.last);
    bool one = false;
    for (std::uint32_t at = span.first; at < end; ++at) {
        one |= ones.contains(reading.word(at));
        if (!one || !had.contains(reading.word(at))) continue;
        for (std::uint32_t verb = at + 1; verb < std::min(at + close, span.last); ++verb) {
            if (hurts.contains(reading.word(verb))) return true;
        }
    }
    return false;
}

}  // namespace vigie::extractors
