#include "extractors/words/former_counts.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool had_been_counted(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    constexpr std::uint32_t reach =
        16;  // "un bilan provisoire de 10 morts (5 civils, 5 gendarmes)"
    static const WordSet counts("bilan bilans decompte toll");
    static const WordSet given(
        "donne annonce evoque mentionne mentionnee cite avance communique publie indique fait rapporte given announced "
        "reported put issued");
    static const WordSet ends("; . mais but puis then");
    bool counted = false;
    bool told = false;
    for (std::uint32_t at = token; at > first && token - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (ends.contains(word)) return false;
        counted |= counts.contains(word);
        told |= counted && given.contains(word);
        if (told && one_of(word, {"avait", "avaient", "had"})) return true;
    }
    return false;
}

bool opens_with_former_toll(const Reading& reading, const text::Sentence& sentence) {
    static const WordSet former("precedent precedente previous earlier");
    static const WordSet counts("bilan decompte toll count tally");
    static const WordSet news("mais but nouveau nouvelle new revised desormais now");
    constexpr std::uint32_t reach = 5;  // "An earlier official death (toll)"
    bool old = false;
    bool counted = false;
    for (std::uint32_t at = sentence.first; at < sentence.first + reach; ++at) {
        old |= former.contains(reading.word(at));
        counted |= counts.contains(reading.word(at));
    }
    if (!old || !counted) return false;
    bool past = false;
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (news.contains(reading.word(at))) return false;
        past |= one_of(reading.word(at),
                       {"faisait", "avait", "evoquait", "parlait", "had", "was", "gave", "put"});
    }
    return past;
}

}  // namespace vigie::extractors
