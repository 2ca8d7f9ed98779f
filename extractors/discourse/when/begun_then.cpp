#include "extractors/discourse/when/begun_then.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool tells_since_when(const Reading& reading, const text::Sentence& span, const TimeMention& time) {
    static const WordSet begun(
        "fonde fondee fondes fondees cree creee crees creees ne nee nes nees elu elue elus elues nomme "
        "nommee poste founded created established elected born appointed office");
    static const WordSet links("en depuis in since de fin a y il la the by");
    static const WordSet auxiliaries(
        "est sont etait etaient fut a ont avait avaient ete was were is are has have had been be");
    constexpr std::uint32_t longest = 3;  // « fondée à la (fin) », « il y a (dix ans) »
    auto at = static_cast<std::uint32_t>(time.first);
    const std::uint32_t begin = at;
    while (at > span.first && begin - at < longest && links.contains(reading.word(at - 1)))
        --at;
    // what heads its sentence is news, or the sentence's own past
    if (at < span.first + 2 || !begun.contains(reading.word(at - 1))) return false;
    if (!mentions_in(reading, Kind::trigger, at - 1, at).empty()) return false;
    const std::uint32_t before = at - 1;
    if (reading.word(before) == "ne" && reading.original(before, at) != "né") return false;
    if (one_of(reading.word(before), {"poste", "office"}))
        return one_of(reading.word(before - 1), {"en", "in"});
    return before > span.first && !auxiliaries.contains(reading.word(before - 1));
}

}  // namespace vigie::extractors
